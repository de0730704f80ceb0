using System.Text.RegularExpressions;

namespace TestKit.Tests.Style;

/// <summary>Every link from one page of the repository to another leads to a file, and to a heading of it.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Rooms = ["docs", "fake-oneflow", "generators", "openapi", "src", "tests"];

    private static readonly Lazy<List<string>> Pages = new(() =>
        [.. Rooms.SelectMany(room => SourceFiles.Below(room, ".md")), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"]);

    [Fact]
    public void No_link_leads_nowhere()
    {
        var broken =
            from page in Pages.Value
            from link in LinksIn(SourceFiles.Read(page))
            where !Leads(page, link)
            select $"{page}: ({link})";

        Assert.True(Pages.Value.Count > 20, $"{Pages.Value.Count} pages were read.");
        Assert.True(!broken.Any(), $"These links lead nowhere:\n{string.Join('\n', broken)}");
    }

    [Theory]
    [InlineData("[a](b.md#c-d) [e](https://f.example) ![g](h.png)", "b.md#c-d h.png")]
    [InlineData("```\n[a](b)\n```\n`[c](d)` [e](#f)", "#f")]
    public void Links_to_the_web_and_code_do_not_count(string text, string links) =>
        Assert.Equal(links, string.Join(' ', LinksIn(text)));

    [Theory]
    [InlineData("README.md", "nothing.md", false)]
    [InlineData("README.md", "src", false)]
    [InlineData("README.md", "CONTRIBUTING.md#recipes", true)]
    [InlineData("README.md", "CONTRIBUTING.md#no-recipes", false)]
    [InlineData("src/Oneflow.Client/README.md", "../../README.md#errors", true)]
    public void A_link_leads_to_a_file_and_a_heading(string page, string link, bool leads) => Assert.Equal(leads, Leads(page, link));

    private static IEnumerable<string> LinksIn(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Leads(string page, string link)
    {
        var (path, anchor) = link.Split('#', 2) is [var file, var heading] ? (file, heading) : (link, null);
        var folder = Path.GetDirectoryName(RepositoryRoot.Combine(page.Split('/')))!;
        var target = path.Length == 0 ? RepositoryRoot.Combine(page.Split('/')) : Path.GetFullPath(Path.Combine(folder, path));

        // A folder is a page on GitHub, but not in the site.
        return anchor is null
            ? File.Exists(target)
            : File.Exists(target) && Heading().Matches(File.ReadAllText(target)).Any(match => AnchorOf(match.Groups[1].Value) == anchor);
    }

    // As GitHub and docfx make them.
    private static string AnchorOf(string heading) =>
        NoLetter().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^#{1,6} (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();
}
