using System.Text.RegularExpressions;
using TestKit;

namespace OneflowFake.Tests.Support;

/// <summary>The program in a process of its own, which can be killed.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private readonly RunningProgram _program;

    private HostProcess(RunningProgram program, string greeting)
    {
        _program = program;
        BaseUrl = new(Line(greeting, BaseUrlLine()));
        Token = Line(greeting, TokenLine());
    }

    public Uri BaseUrl { get; }

    /// <summary>The token of the demo tenant.</summary>
    public string Token { get; }

    /// <summary>All lines of its standard error so far.</summary>
    public string Errors => _program.Errors;

    /// <summary>Starts it on a free port, and returns when it has said that it is ready.</summary>
    public static Task<HostProcess> StartAsync(params string[] arguments) => StartAsync(("DOTNET_NOLOGO", "1"), arguments);

    /// <summary>The same with a variable in its environment.</summary>
    public static async Task<HostProcess> StartAsync((string Name, string Value) variable, params string[] arguments)
    {
        var program = RunningProgram.Start(
            "dotnet", Arguments(arguments), environment: new Dictionary<string, string> { [variable.Name] = variable.Value });
        try
        {
            return new(program, await program.ReadUntilAsync(line => line.StartsWith("Ctrl-C", StringComparison.Ordinal)));
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Runs one that is expected to end by itself.</summary>
    public static Task<(int ExitCode, string Output)> FailAsync(params string[] arguments) =>
        ChildProgram.RunAsync("dotnet", Arguments(arguments));

    /// <summary>Ends it in the middle of whatever it does, as <c>kill -9</c>.</summary>
    public Task KillAsync() => _program.KillAsync();

    public void Dispose() => _program.Dispose();

    private static string[] Arguments(string[] arguments) =>
        [Path.Combine(AppContext.BaseDirectory, "fake-oneflow.dll"), "--port", "0", .. arguments];

    private static string Line(string greeting, Regex line) => line.Match(greeting).Groups[1].Value;

    [GeneratedRegex(@"base URL\s+(\S+)")]
    private static partial Regex BaseUrlLine();

    [GeneratedRegex(@"token\s+(\S+)")]
    private static partial Regex TokenLine();
}
