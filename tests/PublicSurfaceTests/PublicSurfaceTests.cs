using PublicApiGenerator;
using TestKit;
using TestKit.Snapshots;

namespace PublicSurfaceTests;

/// <summary>
/// The public members of each library are text in this folder, reviewed with the change that changes it. After an intended
/// change: <c>SNAPSHOTS=accept dotnet test tests/PublicSurfaceTests</c>.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string Extension = ".verified.txt";

    // Extension methods for services are in Microsoft's namespace, where callers find them, and are as public as all others.
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    public static TheoryData<string> Projects => [.. PackableProject.FindAll().Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public Task The_public_surface_is_the_reviewed_one(string name)
        => Snapshot.MatchAsync(name, PackableProject.FindAll().Single(project => project.Name == name).Load().GeneratePublicApi(Options));

    [Fact]
    public void Every_reviewed_surface_is_that_of_a_project()
    {
        var reviewed = Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "PublicSurfaceTests"), "*" + Extension)
            .Select(file => Path.GetFileName(file)[..^Extension.Length]);
        Assert.Equal(PackableProject.FindAll().Select(project => project.Name).Order(StringComparer.Ordinal),
            reviewed.Order(StringComparer.Ordinal));
    }
}
