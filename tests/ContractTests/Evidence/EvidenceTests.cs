using ContractTests.Scenarios;
using TestKit;
using TestKit.Snapshots;

namespace ContractTests.Evidence;

/// <summary>The evidence for the fake, for each status of each operation: a page that is generated, and checked for drift.</summary>
public sealed class EvidenceTests(DecidingRules rules) : IClassFixture<DecidingRules>
{
    public static TheoryData<string, string> Pages =>
        new() { { Api.Oneflow.Folder, "evidence.md" }, { Api.Signicat.Folder, "signicat-evidence.md" } };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_page_tells_what_the_catalogue_holds(string api, string file)
    {
        var page = EvidencePage.Write(Api.All.Single(known => known.Folder == api), rules.ByScenario, ObservedReports.Stored);
        await StoredFile.MatchAsync(
            RepositoryRoot.Combine("tests", "ContractTests", file), page, "dotnet test tests/ContractTests --filter EvidenceTests");
    }

    [Fact]
    public void No_cell_is_empty() => Assert.All(
        Api.All.SelectMany(api => EvidencePage.Write(api, rules.ByScenario, ObservedReports.Stored).Split('\n'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)),
        row => Assert.DoesNotContain(row.Trim('|').Split('|'), string.IsNullOrWhiteSpace));

    /// <summary>A refusal whose rule is not known could not be shown to go red without it.</summary>
    [Fact]
    public void Every_refusal_is_decided_by_a_rule_that_has_a_guard() => Assert.All(
        Catalogue.All.Where(scenario => scenario.Status >= 400),
        scenario => Assert.True(
            scenario.Api.Guards.ContainsKey(rules.ByScenario[scenario.Name]),
            $"{scenario.Name} is refused by {rules.ByScenario[scenario.Name]}, which no scenario names: add Rule to the one that shows "
            + "it."));

    /// <summary>The response of a fault that was ordered says nothing of the service, so no scenario may order one.</summary>
    [Fact]
    public void No_scenario_can_order_a_fault() => Assert.DoesNotContain(
        typeof(Fixtures.Control).GetMethods(), method => method.Name.Contains("Fault", StringComparison.OrdinalIgnoreCase));
}
