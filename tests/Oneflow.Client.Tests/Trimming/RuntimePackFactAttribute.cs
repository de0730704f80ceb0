using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TestKit;

namespace Oneflow.Client.Tests.Trimming;

/// <summary>
/// A test that publishes self-contained; skipped with the reason where the runtime pack cannot be restored, but never in CI.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuntimePackFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    public RuntimePackFactAttribute([CallerMemberName] string method = "")
    {
        Skip = Reason.Value;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        if (Skip is not null)
            DisplayName = $"{method}: {Skip}";
    }

    private static string? FindReason()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return null;

        var project = RepositoryRoot.Combine("tests", "TrimSmoke", "TrimSmoke.csproj");
        var restored = Task.Run(() =>
            ChildProgram.RunAsync("dotnet",
            ["restore", project, "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:SelfContained=true", "--verbosity", "quiet"]))
            .GetAwaiter().GetResult();
        return restored.ExitCode == 0
            ? null
            : $"The runtime pack for {RuntimeInformation.RuntimeIdentifier} or the trimmer cannot be restored from the NuGet feed.";
    }
}
