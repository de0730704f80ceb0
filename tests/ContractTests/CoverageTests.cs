using ContractTests.Scenarios;

namespace ContractTests;

/// <summary>No documented status goes without a scenario.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string, string, int> Documented
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var api in Api.All)
            {
                foreach (var operation in api.Spec.Operations.Where(
                    operation => !Reasons.WithoutScenarios.ContainsKey(api.Folder + operation.Id)))
                {
                    foreach (var response in operation.Responses)
                        data.Add(api.Folder, operation.Id, response.Status);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Each_documented_status_has_a_scenario(string api, string operation, int status)
        => Assert.True(
            Catalogue.All.Any(scenario => scenario.Api.Folder == api && scenario.OperationId == operation && scenario.Status == status),
            $"The spec documents {status} for {api}{operation}, but no scenario shows it. Add one to tests/ContractTests/Scenarios, "
            + "and to the fake what it needs.");

    [Fact]
    public void A_reason_to_have_no_scenario_holds_only_while_there_is_none()
    {
        Assert.All(Reasons.WithoutScenarios.Keys,
            id => Assert.Contains(Api.All, api => api.Spec.Operations.Any(operation => api.Folder + operation.Id == id)));
        Assert.DoesNotContain(Catalogue.All, scenario => Reasons.WithoutScenarios.ContainsKey(scenario.Api.Folder + scenario.OperationId));
    }

    [Fact]
    public void Each_scenario_shows_a_documented_status_under_a_name_of_its_own()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(scenario => scenario.Name).Distinct().Count());
        Assert.All(Catalogue.All, scenario => Assert.NotNull(scenario.Api.Spec.Operation(scenario.OperationId).Response(scenario.Status)));
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
