namespace TestKit.Tests.Style;

/// <summary>Code, templates, error texts and READMEs are in plain English.</summary>
public sealed class PhraseTests
{
    private static readonly string[] Extensions = [".cs", ".liquid", ".md", ".targets", ".props", ".txt", ".yaml", ".sh"];

    // They name what they refuse.
    private static readonly string[] Exempt = ["tests/TestKit.Tests/Style/PhraseTests.cs", "tests/TestKit.Tests/Style/RefusedPhrase.cs"];

    public static TheoryData<string> Rooms =>
        [".github", "CHANGELOG.md", "README.md", "docs", "fake-oneflow", "generators", "openapi", "src", "tests"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_refused_phrase_is_used(string room)
    {
        var files = SourceFiles.Below(room, Extensions).Except(Exempt).ToList();
        Assert.NotEmpty(files);
        var found = files.SelectMany(file => RefusedPhrase.All.SelectMany(phrase => phrase.FindIn(file, SourceFiles.Read(file)))).ToList();

        Assert.True(found.Count == 0, $"CONTRIBUTING.md has the words to use.\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("/// <summary>Whether it is read.</summary>")]
    [InlineData("/// <summary>\n/// What it holds.\n/// </summary>")]
    [InlineData("/// <summary>Makes a tenant.</summary>")]
    [InlineData("// It is no client.")]
    [InlineData("\"Mend it there.\"")]
    [InlineData("The default when left out.")]
    [InlineData("properties:\n  id:\n    description: Whether it is read.")]
    [InlineData("description: >-\n  What it holds.")]
    public void A_refused_phrase_is_found(string text) =>
        Assert.Single(RefusedPhrase.All.SelectMany(phrase => phrase.FindIn("file", text)));

    [Theory]
    [InlineData("/// <summary>The size. What is larger is refused.</summary>")]
    [InlineData("There is no such route, and it is no longer served.")]
    [InlineData("recommended; amended; history; this")]
    [InlineData("description: True when it is read. What is larger is refused.")]
    public void Plain_English_passes(string text) =>
        Assert.Empty(RefusedPhrase.All.SelectMany(phrase => phrase.FindIn("file", text)));
}
