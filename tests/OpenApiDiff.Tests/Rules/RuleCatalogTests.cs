using System.Text.RegularExpressions;
using OpenApiDiff.Rules;
using TestKit;
using TestKit.Snapshots;

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
    public Task The_page_lists_the_rules_as_they_are() =>
        StoredFile.MatchAsync(RepositoryRoot.Combine("src", "OpenApiDiff", "rules.md"), RulePage.Write(),
            "dotnet test tests/OpenApiDiff.Tests");

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex Kebab();
}
