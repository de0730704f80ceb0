using TestKit;

namespace ConsumerTests.Release;

/// <summary>
/// The samples of Aspire, copied to a folder of their own. Their SDK, orchestrator and dashboard are packages that nothing else here uses:
/// they come from this machine's feed.
/// </summary>
internal sealed class AspireSample : IDisposable
{
    /// <summary>The package without which no host runs.</summary>
    public const string Orchestrator = "Aspire.Hosting.Orchestration.linux-x64/13.6.5";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aspire");
    private readonly ReleaseFiles _release;

    private AspireSample(ReleaseFiles release) => _release = release;

    /// <summary>Copies the host, its worker and its tests.</summary>
    public static async Task<AspireSample> CopyAsync(ReleaseFiles release)
    {
        await release.PackAsync();
        var sample = new AspireSample(release);
        await File.WriteAllTextAsync(Path.Combine(sample._folder.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="release" value="{release.Files}" />
                <add key="restored" value="{ReleaseFiles.Restored}" />
              </packageSources>
            </configuration>
            """);
        foreach (var name in (string[])["Aspire", "AspireTests", "Worker"])
            SampleFiles.Copy(RepositoryRoot.Combine("tests", "Samples", name), Path.Combine(sample._folder.FullName, name));
        return sample;
    }

    /// <summary>Runs its tests, which start the host and give up after a minute.</summary>
    /// <param name="variable">The variable that says which fake the host starts.</param>
    /// <param name="value">Its value.</param>
    public async Task TestAsync(string variable, string value)
    {
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = _release.Packages, [variable] = value };
        var (exitCode, output) = await ChildProgram.RunAsync(
            "dotnet", ["test", "AspireTests", "-p:NuGetAudit=false"], _folder.FullName, environment);
        Assert.True(exitCode == 0, output);
        Assert.Matches("Passed: +2", output);
    }

    public void Dispose() => Folders.Delete(_folder.FullName);
}
