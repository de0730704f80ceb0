using ContractTests.Scenarios;
using TestKit.Spec;

namespace ContractTests;

/// <summary>No documented status goes without a scenario.</summary>
public sealed class CoverageTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");

    public static TheoryData<string, int> Documented
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var operation in Spec.Operations.Where(operation => !Reasons.WithoutScenarios.ContainsKey(operation.Id)))
            {
                foreach (var response in operation.Responses)
                    data.Add(operation.Id, response.Status);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Each_documented_status_has_a_scenario(string operation, int status)
        => Assert.True(
            Catalogue.All.Any(scenario => scenario.OperationId == operation && scenario.Status == status),
            $"The spec documents {status} for {operation}, but no scenario shows it. Add one to tests/ContractTests/Scenarios, and to the fake what it needs.");

    [Fact]
    public void A_reason_to_have_no_scenario_holds_only_while_there_is_none()
    {
        Assert.All(Reasons.WithoutScenarios.Keys, id => Assert.Contains(Spec.Operations, operation => operation.Id == id));
        Assert.DoesNotContain(Catalogue.All, scenario => Reasons.WithoutScenarios.ContainsKey(scenario.OperationId));
    }

    [Fact]
    public void Each_scenario_shows_a_documented_status_under_a_name_of_its_own()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(scenario => scenario.Name).Distinct().Count());
        Assert.All(Catalogue.All, scenario => Assert.NotNull(Spec.Operation(scenario.OperationId).Response(scenario.Status)));
    }

    [Fact]
    public void Each_snapshot_belongs_to_a_scenario()
    {
        var folder = TestKit.RepositoryRoot.Combine("tests", "ContractTests", "Snapshots");
        var files = Directory.EnumerateFiles(folder, "*.verified.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/').Replace(".verified.txt", "", StringComparison.Ordinal));
        Assert.Empty(files.Except(Catalogue.All.Select(scenario => scenario.Name)));
    }
}
