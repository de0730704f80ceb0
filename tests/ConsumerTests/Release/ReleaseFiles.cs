using System.Reflection;
using TestKit;

namespace ConsumerTests.Release;

/// <summary>
/// The files of a release, and folders for those who use them. <c>.ci/pack</c> makes them once for all tests, unless RELEASE_FILES names
/// the folder of those that it made before.
/// </summary>
public sealed class ReleaseFiles : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(25);

    private Lazy<Task>? _packed;

    /// <summary>The folder of everything: outside the tree, so that none of its settings reach a consumer.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("release");

    /// <summary>The files of the release.</summary>
    public string Files { get; private set; } = "";

    /// <summary>The packages folder of consumers, empty at first.</summary>
    public string Packages => Path.Combine(Folder.FullName, "packages");

    /// <summary>The packages that this repository is built from, which serve as a feed.</summary>
    public static string Restored => Metadata("NuGetPackageRoot");

    /// <summary>Runs <c>.ci/pack</c> for what the tests need, unless it ran already.</summary>
    public Task PackAsync() => _packed!.Value;

    /// <summary>Runs <c>.ci/pack</c> of a repository.</summary>
    public static async Task PackAsync(string repository, string files, params string[] parts)
    {
        var packed = await ChildProgram.RunAsync(
            "bash", [Path.Combine(repository, ".ci", "pack"), "--out", files, .. parts], repository, timeout: Patience);
        Assert.True(packed.ExitCode == 0, packed.Output);
    }

    /// <summary>Returns an empty folder in which packages come from the release, and others from where this repository has them.</summary>
    public string Consumer(string name) => Folder.CreateSubdirectory(name).FullName;

    public Task InitializeAsync()
    {
        _packed = new(async () =>
        {
            var given = Environment.GetEnvironmentVariable("RELEASE_FILES");
            Files = string.IsNullOrEmpty(given)
                ? Path.Combine(Folder.FullName, "files")
                : Path.GetFullPath(given, RepositoryRoot.Directory);
            if (string.IsNullOrEmpty(given))
                await PackAsync(RepositoryRoot.Directory, Files, "packages", "tool", "archives", "npm");
            await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "nuget.config"), $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="release" value="{Files}" />
                    <add key="restored" value="{Restored}" />
                  </packageSources>
                </configuration>
                """);
        });
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        Folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string Metadata(string name) =>
        typeof(ReleaseFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == name).Value!;
}
