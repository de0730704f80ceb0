using ContractTests.Scenarios;
using ContractTests.Targets;
using TestKit.Containers;

namespace ContractTests;

public sealed class ContainerScenarioTests(ContainerTarget fake) : IClassFixture<ContainerTarget>
{
    public static TheoryData<string> Names => Catalogue.Names;

    [ContainerTheory]
    [MemberData(nameof(Names))]
    public Task The_fake_in_its_container_answers_as_documented(string name) => ScenarioRunner.CheckAsync(name, fake.Target, "container");
}
