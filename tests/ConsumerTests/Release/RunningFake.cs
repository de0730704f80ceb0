using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ConsumerTests.Release;

/// <summary>A fake that runs as a program, and the settings that it prints for those who call it.</summary>
internal sealed partial class RunningFake : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningFake(Process process) => _process = process;

    /// <summary>The variables that the samples read.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Starts it and waits for its greeting.</summary>
    public static async Task<RunningFake> StartAsync(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(
            program, [.. arguments, "--port", "0"])
        { RedirectStandardOutput = true, WorkingDirectory = folder };
        var fake = new RunningFake(Process.Start(start)!);
        using var patience = new CancellationTokenSource(Patience);
        while (fake.Settings.Count < 3)
        {
            var line = await fake._process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"{program} ended before it was ready.");
            if (Setting().Match(line) is { Success: true } match)
                fake.Settings[Variable(match.Groups[1].Value)] = match.Groups[2].Value;
        }

        return fake;
    }

    /// <summary>Stops it as Ctrl-C does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string Variable(string name) => name switch
    {
        "base URL" => "ONEFLOW_BASE_URL",
        "token" => "ONEFLOW_API_TOKEN",
        _ => "ONEFLOW_USER_EMAIL",
    };

    [GeneratedRegex(@"^  (base URL|token|email) +(\S+)$")]
    private static partial Regex Setting();
}
