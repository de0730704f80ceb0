using ContractTests.Scenarios;
using ContractTests.Targets;

namespace ContractTests;

public sealed class InProcessScenarioTests(InProcessTarget fake) : IClassFixture<InProcessTarget>
{
    public static TheoryData<string> Names => Catalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_fake_answers_as_documented(string name) => ScenarioRunner.CheckAsync(name, fake.Target, "in-process");
}
