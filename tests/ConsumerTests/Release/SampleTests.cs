using TestKit;
using TestKit.Containers;

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

    /// <summary>Aspire's orchestrator starts the fake as a program, and the worker with what the reference sets.</summary>
    [ReleaseFact(NeedsPackage = AspireSample.Orchestrator)]
    public async Task The_aspire_host_runs()
    {
        using var sample = await AspireSample.CopyAsync(release);
        await sample.TestAsync("FAKE_ONEFLOW", Path.Combine(await UnpackFakeAsync("fake-of-aspire"), "fake-oneflow"));
    }

    /// <summary>The same with the image, in the network that the orchestrator makes.</summary>
    [ReleaseFact(NeedsContainers = true, NeedsPackage = AspireSample.Orchestrator)]
    public async Task The_aspire_host_runs_the_image()
    {
        using var sample = await AspireSample.CopyAsync(release);
        await sample.TestAsync("FAKE_ONEFLOW_IMAGE", await FakeOneflowImage.EnsureAsync());
    }

    private async Task<RunningFake> StartFakeAsync()
    {
        var folder = await UnpackFakeAsync("fake");
        return await RunningFake.StartAsync(Path.Combine(folder, "fake-oneflow"), [], folder);
    }

    private async Task<string> UnpackFakeAsync(string name)
    {
        await release.PackAsync();
        var folder = release.Consumer(name);
        var archive = Directory.EnumerateFiles(release.Files, "fake-oneflow-*-linux-x64.tar.gz").Single();
        await ChildProgram.RunAsync("tar", ["--extract", "--strip-components", "1", "--file", archive], folder);
        return folder;
    }

    private async Task<string> RunAsync(string sample, Dictionary<string, string> settings, params string[] arguments)
    {
        await release.PackAsync();
        var from = Path.GetFullPath(RepositoryRoot.Combine("tests", "Samples", sample));
        var folder = release.Consumer(Path.GetFileName(from));
        SampleFiles.Copy(from, folder);
        var environment = new Dictionary<string, string>(settings) { ["NUGET_PACKAGES"] = release.Packages };
        var (exitCode, output) = await ChildProgram.RunAsync("dotnet", arguments, folder, environment);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
