namespace Oneflow.Cli.Tests;

/// <summary>The output and the exit code of a command.</summary>
internal sealed record Cli(int ExitCode, string Output, string Error)
{
    public static async Task<Cli> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await OneflowCommand.RunAsync(args, environment.GetValueOrDefault, output, error, CancellationToken.None);
        return new Cli(exitCode, output.ToString(), error.ToString());
    }

    public static Task<Cli> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);
}
