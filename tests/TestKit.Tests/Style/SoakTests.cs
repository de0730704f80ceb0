using System.Text.RegularExpressions;

namespace TestKit.Tests.Style;

/// <summary>Soaks have their category, by which they are chosen, a size that can be set, and a report of what they did.</summary>
public sealed partial class SoakTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj") && SoakAttribute().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Combine("tests"), file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_soak_has_its_category_and_reports(string file)
    {
        var code = File.ReadAllText(RepositoryRoot.Combine("tests", file));
        var soaks = SoakAttribute().Count(code);
        Assert.Equal(soaks, CategoryOfSoak().Count(code));
        Assert.True(Report().Count(code) >= soaks, $"{file} has {soaks} soaks and {Report().Count(code)} reports.");
    }

    [Theory]
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("100000", 100_000)]
    public void A_size_is_that_of_the_variable(string? text, int size) => Assert.Equal(size, Soak.Parse("SOAK_X", text, 7));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1e5")]
    public void A_size_that_cannot_be_read_is_refused(string text) => Assert.Equal(
        $"SOAK_X is '{text}', which is not a whole number above 0.",
        Assert.Throws<InvalidOperationException>(() => Soak.Parse("SOAK_X", text, 7)).Message);

    [GeneratedRegex("\\[Soak(?:Fact|Theory)\\b")]
    private static partial Regex SoakAttribute();

    [GeneratedRegex("\\[Soak(?:Fact|Theory)(?:, |\\]\\s*\\[)Trait\\(\"Category\", \"Soak\"\\)\\]")]
    private static partial Regex CategoryOfSoak();

    [GeneratedRegex("Report\\(output|=> Report\\(await")]
    private static partial Regex Report();
}
