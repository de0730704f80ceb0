using System.Text.RegularExpressions;
using TestKit;

namespace ApiWrappers.Analyzers.Tests;

/// <summary>The help link of each rule leads to a section that helps.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_help_link_leads_to_cause_example_and_remedy(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        var (file, anchor) = (rule.HelpLinkUri.Split('#')[0], rule.HelpLinkUri.Split('#')[1]);
        var sections = File.ReadAllText(RepositoryRoot.Combine(file.Split('/'))).Split("\n## ")[1..];
        var section = Assert.Single(sections, section => string.Equals(section.Split('\n')[0], anchor, StringComparison.OrdinalIgnoreCase));

        Assert.Contains($"\n{rule.Title}. ", section, StringComparison.Ordinal);
        Assert.Matches(new Regex("^Cause: .{20,}", RegexOptions.Multiline), section);
        Assert.Matches(new Regex("^```csharp\n.+?\n```$", RegexOptions.Multiline | RegexOptions.Singleline), section);
        Assert.Matches(new Regex("^Remedy: .{20,}", RegexOptions.Multiline), section);
    }
}
