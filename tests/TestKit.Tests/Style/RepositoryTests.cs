namespace TestKit.Tests.Style;

/// <summary>The shape of the repository.</summary>
public sealed class RepositoryTests
{
    private static readonly string[] Rooms = ["fake-oneflow", "generators", "src", "tests"];

    private const int MostRootEntries = 20;

    // Made by builds and editors, and ignored by git.
    private static readonly string[] Ignored = [".git", ".idea", ".vs", "artifacts", "TestResults"];

    // Built by tests, in a folder of their own and from packages.
    private static readonly string[] Outside = ["tests/ConsumerTests/Consumer/", "tests/Samples/"];

    [Fact]
    public void The_root_is_seen_at_a_glance()
    {
        var entries = Directory.EnumerateFileSystemEntries(RepositoryRoot.Directory).Select(Path.GetFileName).Except(Ignored).ToList();

        Assert.True(
            entries.Count <= MostRootEntries,
            $"{entries.Count} entries, and {MostRootEntries} are allowed: {string.Join(", ", entries)}");
    }

    [Fact]
    public void The_solution_lists_every_project_once_and_no_platform_that_is_not_built()
    {
        var solution = SourceFiles.Read("Build.sln");
        var projects = Rooms.SelectMany(folder => SourceFiles.Below(folder, ".csproj"))
            .Where(file => !Outside.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));

        Assert.All(projects, project => Assert.Equal(2, solution.Split($"\"{project.Replace('/', '\\')}\"").Length));
        Assert.DoesNotContain("|x64", solution, StringComparison.Ordinal);
        Assert.DoesNotContain("|x86", solution, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_stays_short() => Assert.InRange(SourceFiles.Read("README.md").Split('\n').Length, 1, 121);
}
