using System.Runtime.InteropServices;
using TestKit;

namespace ConsumerTests.Release;

/// <summary>A test of what a release consists of; skipped with the reason where <c>.ci/pack</c> does not run, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReleaseFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["bash", "gcc", "git", "npm"];

    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Creates the attribute.</summary>
    public ReleaseFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : Reason.Value;

    private static string? FindReason()
    {
        if (RuntimeInformation.RuntimeIdentifier != "linux-x64")
            return $"A release is packed on Linux x64, and this is {RuntimeInformation.RuntimeIdentifier}.";

        return Programs.FirstOrDefault(program => !Exists(program)) is { } missing
            ? $"A release is packed with {missing}, which is not installed."
            : null;
    }

    private static bool Exists(string program) =>
        Task.Run(() => ChildProgram.RunAsync("sh", ["-c", $"command -v {program}"])).GetAwaiter().GetResult().ExitCode == 0;
}
