using TestKit;

namespace ConsumerTests.Release;

/// <summary>Each sample, copied into an empty folder, builds from the packages and runs.</summary>
[Collection(ReleaseTests.Name)]
[Trait("Category", ReleaseTests.Category)]
public sealed class SampleTests(ReleaseFiles release)
{
    [ReleaseFact]
    public async Task The_console_program_and_the_worker_call_the_fake()
    {
        using var fake = await StartFakeAsync();
        var console = await RunAsync("Console", fake.Settings, "run");
        Assert.Contains("pending: http://127.0.0.1", console, StringComparison.Ordinal);
        var worker = await RunAsync("Worker", fake.Settings, "run", "--", "--once", "true");
        Assert.Contains("1 pending", worker, StringComparison.Ordinal);
    }

    [ReleaseFact]
    public async Task The_tests_pass()
    {
        var tests = await RunAsync("Tests", [], "test");
        Assert.Matches("Passed: +2", tests);
    }

    [ReleaseFact]
    public async Task The_backend_builds_where_it_is_copied_to()
    {
        await RunAsync(Path.Combine("..", "..", "src", "Oneflow.SampleBackend"), [], "build");
    }

    /// <summary>Its SDK, orchestrator and dashboard are packages that nothing else here uses: they come from this machine's feed.</summary>
    [ReleaseFact]
    public async Task The_aspire_host_builds()
    {
        await release.PackAsync();
        var folder = Directory.CreateTempSubdirectory("aspire");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nuget.config"), $"""
                <configuration><packageSources><add key="release" value="{release.Files}" /></packageSources></configuration>
                """);
            foreach (var sample in (string[])["Aspire", "Worker"])
                Copy(RepositoryRoot.Combine("tests", "Samples", sample), folder.CreateSubdirectory(sample).FullName);
            var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = release.Packages };
            var (exitCode, output) = await ChildProgram.RunAsync(
                "dotnet", ["build", "Aspire", "-p:NuGetAudit=false"], folder.FullName, environment);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<RunningFake> StartFakeAsync()
    {
        await release.PackAsync();
        var folder = release.Consumer("fake");
        var archive = Directory.EnumerateFiles(release.Files, "fake-oneflow-*-linux-x64.tar.gz").Single();
        await ChildProgram.RunAsync("tar", ["--extract", "--strip-components", "1", "--file", archive], folder);
        return await RunningFake.StartAsync(Path.Combine(folder, "fake-oneflow"), [], folder);
    }

    private async Task<string> RunAsync(string sample, Dictionary<string, string> settings, params string[] arguments)
    {
        await release.PackAsync();
        var from = Path.GetFullPath(RepositoryRoot.Combine("tests", "Samples", sample));
        var folder = release.Consumer(Path.GetFileName(from));
        Copy(from, folder);
        var environment = new Dictionary<string, string>(settings) { ["NUGET_PACKAGES"] = release.Packages };
        var (exitCode, output) = await ChildProgram.RunAsync("dotnet", arguments, folder, environment);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static void Copy(string from, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
