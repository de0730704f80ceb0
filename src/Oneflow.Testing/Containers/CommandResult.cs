namespace Oneflow.Testing.Containers;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Gives what the command printed, or fails with what it complained about.</summary>
    public string Require(string purpose) => ExitCode == 0
        ? Output.Trim()
        : throw new InvalidOperationException($"Could not {purpose}: exit code {ExitCode}. {Errors.Trim()}\n{Output.Trim()}".TrimEnd());
}
