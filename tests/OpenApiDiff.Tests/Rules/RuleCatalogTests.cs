using System.Text.RegularExpressions;
using OpenApiDiff.Rules;
using TestKit;

namespace OpenApiDiff.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    [Fact]
    public void There_are_at_least_forty_rules() => Assert.True(RuleCatalog.All.Count >= 40, $"There are {RuleCatalog.All.Count}.");

    [Fact]
    public void Ids_are_in_kebab_case_and_meanings_are_sentences() =>
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches(Kebab(), rule.Id);
            Assert.EndsWith(".", rule.Meaning, StringComparison.Ordinal);
        });

    [Fact]
    public void A_rule_that_is_not_rated_as_by_oasdiff_says_why_and_no_other_does() =>
        Assert.All(RuleCatalog.All, rule =>
            Assert.True(rule.Oasdiff.All(check => check.Agrees(rule.Severity)) == rule.Difference is null,
                $"{rule.Id}: {rule.Difference ?? "no reason is given"}"));

    [Fact]
    public async Task The_page_lists_the_rules_as_they_are()
    {
        var file = RepositoryRoot.Combine("src", "OpenApiDiff", "rules.md");
        var page = RulePage.Write();
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept" && Environment.GetEnvironmentVariable("CI") is null)
            await File.WriteAllTextAsync(file, page);
        Assert.True(page == await File.ReadAllTextAsync(file),
            "src/OpenApiDiff/rules.md is not what the rules say. Mend it with: SNAPSHOTS=accept dotnet test tests/OpenApiDiff.Tests");
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex Kebab();
}
