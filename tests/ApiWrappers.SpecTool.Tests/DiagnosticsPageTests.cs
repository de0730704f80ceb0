using System.Text.RegularExpressions;
using TestKit;

namespace ApiWrappers.SpecTool.Tests;

/// <summary>openapi/diagnostics.md lists the rules as they are.</summary>
public sealed partial class DiagnosticsPageTests
{
    [Fact]
    public void The_page_lists_every_rule_with_its_title()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("openapi", "diagnostics.md"));
        var listed = Row().Matches(page).Select(match => $"| {match.Groups["id"].Value} | {match.Groups["title"].Value} |");
        var rules = SpecRules.All.Select(rule => $"| {rule.Key} | {rule.Value} |");

        Assert.Equal(rules, listed);
    }

    [GeneratedRegex(@"^\| (?<id>OPENAPI0\d\d) \| (?<title>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
