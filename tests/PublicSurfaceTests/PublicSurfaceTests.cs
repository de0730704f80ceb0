using PublicSurfaceTests.Surface;
using TestKit;
using TestKit.Snapshots;

namespace PublicSurfaceTests;

/// <summary>
/// What callers can see of each library is text in this folder, reviewed with the change that changes it. After a change
/// that is meant: <c>SNAPSHOTS=accept dotnet test tests/PublicSurfaceTests</c>.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string Extension = ".verified.txt";

    public static TheoryData<string> Projects => [.. PackableProject.FindAll().Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public Task The_public_surface_is_the_reviewed_one(string name)
        => Snapshot.MatchAsync(name, SurfaceWriter.Write(PackableProject.FindAll().Single(project => project.Name == name).Load()));

    [Fact]
    public void Every_reviewed_surface_is_that_of_a_project()
    {
        var reviewed = Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "PublicSurfaceTests"), "*" + Extension)
            .Select(file => Path.GetFileName(file)[..^Extension.Length]);
        Assert.Equal(PackableProject.FindAll().Select(project => project.Name).Order(StringComparer.Ordinal),
            reviewed.Order(StringComparer.Ordinal));
    }
}
