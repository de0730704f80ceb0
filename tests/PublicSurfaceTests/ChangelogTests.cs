using TestKit;

namespace PublicSurfaceTests;

/// <summary>CHANGELOG.md names each library whose public surface is not that of the last release.</summary>
public sealed class ChangelogTests
{
    private const string Heading = "### API";

    [Fact]
    public async Task Each_library_whose_surface_changed_since_the_last_release_is_named()
    {
        var changelog = await File.ReadAllTextAsync(RepositoryRoot.Combine("CHANGELOG.md"));
        Assert.Empty(Unnamed(changelog, await ChangedAsync()));
    }

    [Theory]
    [InlineData("## [Unreleased]\n### API\n- `A`: new.\n\n`B.C`, too.\n## [1.0.0]\n", "")]
    [InlineData("## [Unreleased]\n### API\n- `A.B`: new.\n### Fixed\n- `B.C`\n", "A B.C")]
    [InlineData("## [Unreleased]\n### Fixed\n## [1.0.0]\n### API\n- `A`, `B.C`\n", "A B.C")]
    public void Only_the_api_part_of_what_is_unreleased_counts(string changelog, string unnamed) =>
        Assert.Equal(unnamed, string.Join(' ', Unnamed(changelog, ["A", "B.C"])));

    private static IEnumerable<string> Unnamed(string changelog, IEnumerable<string> changed)
    {
        var unreleased = changelog.Split("\n## ").FirstOrDefault(part => part.TrimStart('#', ' ').StartsWith("[Unreleased]",
            StringComparison.Ordinal), "");
        var start = unreleased.IndexOf(Heading, StringComparison.Ordinal);
        var api = start < 0 ? "" : unreleased[start..].Split("\n### ")[0];
        return changed.Where(name => !api.Contains($"`{name}`", StringComparison.Ordinal));
    }

    // By the reviewed texts of PublicSurfaceTests. Before the first release all of it is new.
    private static async Task<IEnumerable<string>> ChangedAsync()
    {
        var (exitCode, tag) = await GitAsync("describe", "--tags", "--abbrev=0", "--match", "v*");
        if (exitCode != 0)
            return PackableProject.FindAll().Select(project => project.Name);

        var (_, files) = await GitAsync("diff", "--name-only", tag.Trim(), "--", "tests/PublicSurfaceTests/*.verified.txt");
        return files.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.GetFileName(file)[..^".verified.txt".Length]);
    }

    private static Task<(int ExitCode, string Output)> GitAsync(params string[] arguments) =>
        ChildProgram.RunAsync("git", arguments, RepositoryRoot.Directory);
}
