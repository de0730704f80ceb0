using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OneflowFake.Tests.Support;

/// <summary>The program in a process of its own, which can be killed.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, string greeting)
    {
        _process = process;
        BaseUrl = new(Line(greeting, BaseUrlLine()));
        Token = Line(greeting, TokenLine());
    }

    public Uri BaseUrl { get; }

    /// <summary>The token of the demo tenant.</summary>
    public string Token { get; }

    /// <summary>Starts it on a free port, and returns when it has said that it is ready.</summary>
    public static Task<HostProcess> StartAsync(params string[] arguments) => StartAsync(("DOTNET_NOLOGO", "1"), arguments);

    /// <summary>The same with a variable in its environment.</summary>
    public static async Task<HostProcess> StartAsync((string Name, string Value) variable, params string[] arguments)
    {
        var process = Run(arguments, variable);
        var greeting = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            greeting += line + "\n";
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal))
                return new(process, greeting);
        }

        using (process)
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts one that is to end by itself.</summary>
    public static async Task<(int ExitCode, string Error)> FailAsync(params string[] arguments)
    {
        using var process = Run(arguments);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    /// <summary>Ends it in the middle of whatever it does, as <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static Process Run(string[] arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fake-oneflow.dll"), "--port", "0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Line(string greeting, Regex line) => line.Match(greeting).Groups[1].Value;

    [GeneratedRegex(@"base URL\s+(\S+)")]
    private static partial Regex BaseUrlLine();

    [GeneratedRegex(@"token\s+(\S+)")]
    private static partial Regex TokenLine();
}
