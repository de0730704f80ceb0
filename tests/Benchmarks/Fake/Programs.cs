using System.Diagnostics;
using TestKit;

namespace Benchmarks.Fake;

/// <summary>The programs that are measured, published or installed below the artifacts folder.</summary>
internal sealed class Programs
{
    private const string PrismVersion = "5.16.0";

    private static readonly string Folder = RepositoryRoot.Combine("artifacts", "benchmarks");

    private Programs(string fake, string bare, string? prism)
        => (Fake, Bare, Prism) = (fake, bare, prism);

    public string Fake { get; }

    public string Bare { get; }

    /// <summary>Prism's command; null where npm cannot install it.</summary>
    public string? Prism { get; }

    /// <summary>Publishes the fake and the bare endpoint with the same settings, and installs Prism.</summary>
    public static async Task<Programs> PrepareAsync()
    {
        var fake = await PublishAsync("fake-oneflow/FakeOneflow.Host", "fake-oneflow");
        var bare = await PublishAsync("tests/BareEndpoint", "bare-endpoint");
        var prism = Path.Combine(Folder, "prism", "node_modules", ".bin", "prism");
        if (!File.Exists(prism))
            await RunAsync("npm", ["install", "--silent", "--prefix", Path.Combine(Folder, "prism"), $"@stoplight/prism-cli@{PrismVersion}"], isNeeded: false);
        return new Programs(fake, bare, File.Exists(prism) ? prism : null);
    }

    private static async Task<string> PublishAsync(string project, string program)
    {
        var output = Path.Combine(Folder, program);
        await RunAsync("dotnet", ["publish", RepositoryRoot.Combine(project), "--nologo", "-v", "quiet", "-c", "Release", "-r", "linux-x64", "--self-contained", "-o", output, "-p:PublishTrimmed=true", "-p:PublishReadyToRun=true"], isNeeded: true);
        return Path.Combine(output, program);
    }

    private static async Task RunAsync(string file, string[] arguments, bool isNeeded)
    {
        Console.WriteLine($"{file} {string.Join(' ', arguments)}");
        using var process = Process.Start(file, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && isNeeded)
            throw new InvalidOperationException($"{file} ended with exit code {process.ExitCode}.");
    }
}
