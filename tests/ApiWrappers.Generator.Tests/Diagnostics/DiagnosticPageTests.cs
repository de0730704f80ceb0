using System.Text.RegularExpressions;
using ApiWrappers.Generator.Analyzers;
using ApiWrappers.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using TestKit;

namespace ApiWrappers.Generator.Tests.Diagnostics;

/// <summary>The help link of each diagnostic leads to a section that helps.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All => Descriptors.All.Concat(Rules.All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_help_link_leads_to_cause_example_and_remedy(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        var (page, anchor) = (descriptor.HelpLinkUri.Split('#')[0], descriptor.HelpLinkUri.Split('#')[1]);
        Assert.Equal(Uri.UriSchemeHttps, new Uri(page, UriKind.Absolute).Scheme);
        var sections = File.ReadAllText(RepositoryRoot.Combine("generators", "diagnostics.md")).Split("\n## ")[1..];
        var section = Assert.Single(sections, section => string.Equals(section.Split('\n')[0], anchor, StringComparison.OrdinalIgnoreCase));

        Assert.Contains($"\n{descriptor.Title}. ", section, StringComparison.Ordinal);
        Assert.Matches(new Regex("^Cause: .{20,}", RegexOptions.Multiline), section);
        Assert.Matches(new Regex("^```csharp\n.+?\n```$", RegexOptions.Multiline | RegexOptions.Singleline), section);
        Assert.Matches(new Regex("^Remedy: .{20,}", RegexOptions.Multiline), section);
    }

    [Fact]
    public void The_page_describes_nothing_that_is_not_there()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("generators", "diagnostics.md"));
        var described = Regex.Matches(page, "^## (APIW\\d\\d\\d)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(All.Select(descriptor => descriptor.Id), described);
    }

    [Fact]
    public void Every_diagnostic_is_in_the_release_notes()
    {
        var folder = RepositoryRoot.Combine("generators", "ApiWrappers.Generator");
        var notes = string.Concat(Directory.GetFiles(folder, "AnalyzerReleases.*.md").Select(File.ReadAllText));
        Assert.All(All, descriptor =>
            Assert.Contains($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", notes,
            StringComparison.Ordinal));
    }
}
