using ContractTests.Scenarios;
using TestKit;

namespace ContractTests.Evidence;

/// <summary>What is proven of the fake, for each status of each operation: a page that is generated, and checked for drift.</summary>
public sealed class EvidenceTests
{
    private static readonly string Stored = RepositoryRoot.Combine("tests", "ContractTests", "evidence.md");

    [Fact]
    public async Task The_page_tells_what_the_catalogue_holds()
    {
        var page = EvidencePage.Write();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept" && Environment.GetEnvironmentVariable("CI") != "true")
            await File.WriteAllTextAsync(Stored, page);
        var stored = File.Exists(Stored) ? (await File.ReadAllTextAsync(Stored)).ReplaceLineEndings("\n") : "";
        Assert.True(page == stored, $"{Stored} does not tell what the catalogue holds. Write it anew: SNAPSHOTS=accept dotnet test tests/ContractTests --filter EvidenceTests");
    }

    [Fact]
    public void No_cell_is_empty() => Assert.All(
        EvidencePage.Write().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)),
        row => Assert.DoesNotContain(row.Trim('|').Split('|'), string.IsNullOrWhiteSpace));

    /// <summary>A refusal whose rule is not known could not be shown to go red without it.</summary>
    [Fact]
    public void Every_refusal_is_decided_by_a_rule_that_has_a_guard() => Assert.All(
        Catalogue.All.Where(scenario => scenario.Status >= 400),
        scenario => Assert.Contains(DecidingRules.Of(scenario), Guards.ByRule.ContainsKey));

    /// <summary>What a fault that was ordered answers says nothing of the service, so no scenario may order one.</summary>
    [Fact]
    public void No_scenario_can_order_a_fault() => Assert.DoesNotContain(
        typeof(Worlds.Control).GetMethods(), method => method.Name.Contains("Fault", StringComparison.OrdinalIgnoreCase));
}
