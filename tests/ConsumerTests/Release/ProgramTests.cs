using TestKit;

namespace ConsumerTests.Release;

/// <summary>The fake and the tool reach people: through npm, as archives, and as a .NET tool.</summary>
[Collection(ReleaseTests.Name)]
[Trait("Category", ReleaseTests.Category)]
public sealed class ProgramTests(ReleaseFiles release)
{
    private const int MostToolBytes = 16_000_000;
    private const ushort ElfOfArm64 = 183;

    [ReleaseFact]
    public async Task Npx_runs_the_fake_from_the_tarballs()
    {
        await release.PackAsync();
        var folder = release.Consumer("npm");
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
        var tarballs = Directory.EnumerateFiles(release.Files, "fake-oneflow-*.tgz")
            .Where(file => !file.Contains("linux-arm64", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, tarballs.Count);
        var installed = await ChildProgram.RunAsync("npm", ["install", "--offline", "--no-audit", "--no-fund", .. tarballs], folder);
        Assert.True(installed.ExitCode == 0, installed.Output);

        using var fake = await RunningFake.StartAsync("npx", ["--no-install", "fake-oneflow"], folder);
        var sample = await ChildProgram.RunAsync(
            "node", [RepositoryRoot.Combine("tests", "Samples", "Node", "sample.mjs")], folder, fake.Settings);
        Assert.True(sample.ExitCode == 0 && sample.Output.StartsWith("draft: ", StringComparison.Ordinal), sample.Output);
        var python = await ChildProgram.RunAsync(
            "python3", [RepositoryRoot.Combine("tests", "Samples", "Python", "sample.py")], folder, fake.Settings);
        Assert.True(python.ExitCode == 0 && python.Output.StartsWith("draft: ", StringComparison.Ordinal), python.Output);
    }

    [ReleaseFact]
    public async Task Without_its_program_the_package_says_what_to_do()
    {
        await release.PackAsync();
        var folder = release.Consumer("npm-alone");
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
        var tarball = Directory.EnumerateFiles(release.Files, "fake-oneflow-*.tgz")
            .Single(file => !file.Contains("-linux-", StringComparison.Ordinal));
        var installed = await ChildProgram.RunAsync(
            "npm", ["install", "--offline", "--omit=optional", "--no-audit", "--no-fund", tarball], folder);
        Assert.True(installed.ExitCode == 0, installed.Output);

        var run = await ChildProgram.RunAsync("npx", ["--no-install", "fake-oneflow"], folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("fake-oneflow-linux-x64 is not installed", run.Output, StringComparison.Ordinal);
    }

    [ReleaseFact]
    public async Task The_archives_hold_programs_that_run()
    {
        await release.PackAsync();
        var folder = release.Consumer("archives");
        foreach (var archive in Directory.EnumerateFiles(release.Files, "*-linux-x64.tar.gz"))
        {
            var unpacked = await ChildProgram.RunAsync("tar", ["--extract", "--strip-components", "1", "--file", archive], folder);
            Assert.True(unpacked.ExitCode == 0, unpacked.Output);
        }

        Assert.Equal(
            ["LICENSE", "fake-oneflow", "libe_sqlite3.so", "oneflow"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var demo = await ChildProgram.RunAsync(Path.Combine(folder, "oneflow"), ["demo"], folder);
        Assert.True(demo.ExitCode == 0 && demo.Output.Contains("opened the link", StringComparison.Ordinal), demo.Output);

        using var fake = await RunningFake.StartAsync(Path.Combine(folder, "fake-oneflow"), ["--data", "data"], folder);
        Assert.Equal(0, await fake.StopAsync());
    }

    /// <summary>Compiled here for another processor; an emulator runs them, where there is one.</summary>
    [ReleaseFact(NeedsArm64 = true)]
    public async Task The_archives_for_arm64_hold_programs_of_that_processor()
    {
        await release.PackAsync();
        var folder = release.Consumer("arm64");
        foreach (var archive in Directory.EnumerateFiles(release.Files, "*-linux-arm64.tar.gz"))
            await ChildProgram.RunAsync("tar", ["--extract", "--strip-components", "1", "--file", archive], folder);

        foreach (var name in (string[])["fake-oneflow", "oneflow", "libe_sqlite3.so"])
        {
            var header = (await File.ReadAllBytesAsync(Path.Combine(folder, name)))[..20];
            Assert.Equal("ELF"u8, header.AsSpan(0, 4));
            Assert.Equal(ElfOfArm64, BitConverter.ToUInt16(header, 18));
        }

        const string emulator = "qemu-aarch64-static";
        if (!ChildProgram.IsInstalled(emulator))
            return;

        // More than that needs OpenSSL for the processor, which the cross compiler's libraries lack.
        var help = await ChildProgram.RunAsync(
            emulator, ["-L", "/usr/aarch64-linux-gnu", Path.Combine(folder, "fake-oneflow"), "--help"], folder);
        Assert.True(help.ExitCode == 0 && help.Output.Contains("Usage: fake-oneflow", StringComparison.Ordinal), help.Output);
    }

    [ReleaseFact]
    public async Task The_tool_runs_from_the_feed_native_and_on_any_platform()
    {
        await release.PackAsync();
        var folder = release.Consumer("tool");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = release.Packages };
        var native = await ChildProgram.RunAsync(
            "dotnet", ["tool", "exec", "oneflow", "--yes", "--prerelease", "--source", release.Files, "--", "demo"], folder, environment);
        Assert.True(native.ExitCode == 0 && native.Output.Contains("opened the link", StringComparison.Ordinal), native.Output);

        using (var package = new Package(Directory.EnumerateFiles(release.Files, "oneflow.linux-x64.*.nupkg").Single()))
        {
            Assert.Equal(["DotnetToolSettings.xml", "libe_sqlite3.so", "oneflow"],
                package.Entries.Where(entry => entry.StartsWith("tools/", StringComparison.Ordinal)).Select(Path.GetFileName)
                    .Order(StringComparer.Ordinal));
        }

        var any = Directory.EnumerateFiles(release.Files, "oneflow.any.*.nupkg").Single();
        Assert.InRange(new FileInfo(any).Length, 1, MostToolBytes);
        using (var package = new Package(any))
            Assert.DoesNotContain(package.Entries,
                entry => entry.Contains("ApiWrappers.SpecTool", StringComparison.Ordinal)
                && !entry.EndsWith(".dll", StringComparison.Ordinal));
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(any, folder);
        var program = Directory.EnumerateFiles(folder, "oneflow.dll", SearchOption.AllDirectories).Single();
        var demo = await ChildProgram.RunAsync("dotnet", [program, "demo"], folder);
        Assert.True(demo.ExitCode == 0 && demo.Output.Contains("opened the link", StringComparison.Ordinal), demo.Output);
    }

    [ReleaseFact(NeedsContainers = true)]
    public async Task The_archive_of_the_image_is_loaded_and_runs()
    {
        await release.PackAsync();
        const string pattern = "fake-oneflow-*.image.tar.gz";
        if (!Directory.EnumerateFiles(release.Files, pattern).Any())
            await ReleaseFiles.PackAsync(RepositoryRoot.Directory, release.Files, "image");
        var archive = Directory.EnumerateFiles(release.Files, pattern).Single();
        var loaded = await ChildProgram.RunAsync("docker", ["load", "--quiet", "--input", archive]);
        Assert.True(loaded.ExitCode == 0, loaded.Output);
        var image = loaded.Output.Trim().Split(' ')[^1];
        try
        {
            var help = await ChildProgram.RunAsync("docker", ["run", "--rm", "--read-only", image, "--help"]);
            Assert.True(help.ExitCode == 0 && help.Output.Contains("Usage: fake-oneflow", StringComparison.Ordinal), help.Output);
            var label = await ChildProgram.RunAsync(
                "docker", ["image", "inspect", "--format", "{{index .Config.Labels \"org.opencontainers.image.version\"}}", image]);
            Assert.Contains(label.Output.Trim(), archive, StringComparison.Ordinal);
        }
        finally
        {
            await ChildProgram.RunAsync("docker", ["image", "rm", image]);
        }
    }
}
