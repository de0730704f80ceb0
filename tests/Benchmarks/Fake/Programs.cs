using Benchmarks.Fake.Bare;
using Benchmarks.Fake.WireMock;
using TestKit;

namespace Benchmarks.Fake;

/// <summary>The programs that are measured, published or installed into a folder that goes when they are disposed.</summary>
internal sealed class Programs : IDisposable
{
    private const string Prism = "@stoplight/prism-cli";
    private const string PinnedPrism = "5.16.0";

    private static readonly TimeSpan PublishPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fake-oneflow-benchmark-");

    private Programs()
    {
    }

    public string Fake { get; private set; } = "";

    /// <summary>The fake with ReadyToRun, as it is published where nothing can be linked.</summary>
    public string ReadyToRunFake { get; private set; } = "";

    public string Bare { get; private set; } = "";

    /// <summary>The bare endpoint as the SDK publishes it when told nothing but to compile ahead of time.</summary>
    public string PlainBare { get; private set; } = "";

    /// <summary>WireMock.Net with one mapping; compiled just in time, since it cannot be compiled ahead of time.</summary>
    public string WireMock { get; private set; } = "";

    /// <summary>Prism's command; null where npm cannot install it.</summary>
    public string? PrismCommand { get; private set; }

    /// <summary>Which Prism it is; null where npm cannot install it.</summary>
    public string? PrismVersion => PrismCommand is null ? null : PinnedPrism;

    /// <summary>Publishes the fake and the bare endpoint with the same settings, and WireMock.Net, and installs Prism.</summary>
    public static async Task<Programs> PrepareAsync()
    {
        var programs = new Programs();
        try
        {
            programs.Fake = await programs.PublishAsync("fake-oneflow/FakeOneflow.Host", "fake-oneflow");
            programs.ReadyToRunFake =
                await programs.PublishAsync("fake-oneflow/FakeOneflow.Host", "fake-oneflow", "-p:PublishReadyToRun=true");
            programs.Bare = await programs.PublishAsync(BareProject.Write(), BareProject.Program);
            programs.PlainBare = await programs.PublishAsync(BareProject.WritePlain(), BareProject.PlainProgram);
            programs.WireMock = await programs.PublishAsync(WireMockProject.Write(), WireMockProject.Program);
            programs.PrismCommand = await programs.InstallPrismAsync();
            return programs;
        }
        catch
        {
            programs.Dispose();
            throw;
        }
    }

    /// <summary>Publishes the fake alone.</summary>
    public static async Task<Programs> PrepareFakeAsync()
    {
        var programs = new Programs();
        programs.Fake = Environment.GetEnvironmentVariable("FAKE_ONEFLOW") is { Length: > 0 } built
            ? built
            : await programs.PublishAsync("fake-oneflow/FakeOneflow.Host", "fake-oneflow");
        return programs;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> PublishAsync(string project, string program, params string[] options)
    {
        Console.WriteLine($"Publishing {program} {string.Join(' ', options)}");
        var output = Path.Combine(_folder.FullName, program + string.Concat(options).Replace(':', '-'));
        var written = await ChildProgram.TryAsync(
            PublishPatience, "dotnet",
            ["publish", RepositoryRoot.Combine(project), "--nologo", "-v", "quiet", "-c", "Release", "-r", "linux-x64", "--self-contained",
                "-o", output,
                .. options]);
        return written is null
            ? throw new InvalidOperationException($"{project} cannot be published: try dotnet publish on it.")
            : Path.Combine(output, program);
    }

    private async Task<string?> InstallPrismAsync()
    {
        Console.WriteLine($"Installing {Prism} {PinnedPrism}.");
        var written = await ChildProgram.TryAsync(
            InstallPatience, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", _folder.FullName,
                $"{Prism}@{PinnedPrism}");
        return written is null ? null : Path.Combine(_folder.FullName, "node_modules", ".bin", "prism");
    }
}
