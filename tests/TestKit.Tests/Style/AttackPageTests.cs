using System.Text.RegularExpressions;

namespace TestKit.Tests.Style;

/// <summary>The page that names a test for each fault that was found from outside.</summary>
public sealed partial class AttackPageTests
{
    [Fact]
    public void Each_test_that_the_page_names_is_there()
    {
        var code = string.Concat(
            Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj"))
                .Select(File.ReadAllText));
        var page = File.ReadAllText(RepositoryRoot.Combine("tests", "attacks.md"));
        var names = TestName().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.True(names.Count > 80, $"The page names {names.Count} tests.");
        Assert.All(names, name => Assert.Contains($" {name}(", code, StringComparison.Ordinal));
    }

    [GeneratedRegex("`([A-Z]\\w*_\\w+)`")]
    private static partial Regex TestName();
}
