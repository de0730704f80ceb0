using System.Runtime.CompilerServices;
using TestKit;

namespace ConsumerTests;

/// <summary>A fact that has to run NSwag; skipped with the reason where there is none and none can be had, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NSwagFactAttribute : FactAttribute
{
    private const string Reason = "NSwag 14.7.1 is not here: the NuGet feed lacks NSwag.MSBuild, and there is no npm to install it with. Install Node.js 20 or later.";

    public NSwagFactAttribute([CallerMemberName] string method = "")
    {
        if (MustRun)
            return;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        Skip = Reason;
        DisplayName = $"{method}: {Reason}";
    }

    internal static bool MustRun => IsAvailable() || Environment.GetEnvironmentVariable("CI") == "true";

    private static bool IsAvailable()
        => Directory.Exists(RepositoryRoot.Combine("openapi", "node_modules", "nswag"))
            || HasPackage()
            || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "npm")) || File.Exists(Path.Combine(folder, "npm.cmd")));

    private static bool HasPackage()
    {
        var answers = RepositoryRoot.Combine("artifacts", "feeds.props");
        return File.Exists(answers) && File.ReadLines(answers).Any(line => line.Contains(">true</UseNSwagMSBuild>", StringComparison.Ordinal));
    }
}
