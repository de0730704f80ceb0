using System.Text.RegularExpressions;
using TestKit;

namespace ConsumerTests.Release;

/// <summary>A fake that runs as a program, and the settings that it prints for those who call it.</summary>
internal sealed partial class RunningFake : IDisposable
{
    private readonly RunningProgram _program;

    private RunningFake(RunningProgram program) => _program = program;

    /// <summary>The variables that the samples read.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Starts it and waits for its greeting.</summary>
    public static async Task<RunningFake> StartAsync(string program, IEnumerable<string> arguments, string folder)
    {
        var fake = new RunningFake(RunningProgram.Start(program, [.. arguments, "--port", "0"], folder));
        while (fake.Settings.Count < 3)
        {
            if (Setting().Match(await fake._program.ReadAsync()) is { Success: true } match)
                fake.Settings[Variable(match.Groups[1].Value)] = match.Groups[2].Value;
        }

        return fake;
    }

    /// <summary>Stops it as Ctrl-C does, and returns its exit code.</summary>
    public Task<int> StopAsync() => _program.StopAsync();

    public void Dispose() => _program.Dispose();

    private static string Variable(string name) => name switch
    {
        "base URL" => "ONEFLOW_BASE_URL",
        "token" => "ONEFLOW_API_TOKEN",
        _ => "ONEFLOW_USER_EMAIL",
    };

    [GeneratedRegex(@"^  (base URL|token|email) +(\S+)$")]
    private static partial Regex Setting();
}
