using System.Reflection;
using TestKit;

namespace ConsumerTests;

/// <summary>A folder feed with the package as it is now, under a version that no cache can know. Made once for all tests.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>The folder of everything: outside the tree, so that none of its settings reach a consumer.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("consumer");

    /// <summary>The version of the package in the feed.</summary>
    public string Version => $"0.0.0-{Folder.Name}";

    /// <summary>The packages folder of the consumers. Theirs alone.</summary>
    public string Packages => Path.Combine(Folder.FullName, "packages");

    /// <summary>The absolute path of a file of the package, where it was unpacked for the consumers.</summary>
    public string PathInPackage(params string[] parts) => Path.Combine([Packages, "apiwrappers", Version.ToLowerInvariant(), .. parts]);

    private string Feed => Path.Combine(Folder.FullName, "feed");

    public async Task InitializeAsync()
    {
        var configuration = Metadata("Configuration");
        var (exitCode, output) = await ChildProgram.RunAsync(
            "dotnet",
            ["pack", RepositoryRoot.Combine("src", "ApiWrappers"), "--no-build", "--configuration", configuration, "--output", Feed,
                $"-p:MinVerVersionOverride={Version}"],
            RepositoryRoot.Directory);
        Assert.True(exitCode == 0, output);

        // What the package depends on is taken from where it was restored to for this repository: that folder is a feed as well.
        await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="restored" value="{Metadata("NuGetPackageRoot")}" />
              </packageSources>
            </configuration>
            """);
    }

    private static string Metadata(string name) =>
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == name).Value!;

    public Task DisposeAsync()
    {
        Folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
