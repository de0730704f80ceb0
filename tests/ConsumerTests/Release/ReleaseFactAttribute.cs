using System.Runtime.CompilerServices;

namespace ConsumerTests.Release;

/// <summary>A test of what a release consists of. Packing takes minutes, so it runs with RELEASE=true only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReleaseFactAttribute : FactAttribute
{
    private const string Reason =
        "Packing a release takes some minutes. RELEASE=true runs it, on Linux x64 with gcc, git, npm and python3.";

    /// <summary>Creates the attribute.</summary>
    /// <param name="method">The name of the test.</param>
    public ReleaseFactAttribute([CallerMemberName] string method = "")
    {
        if (IsTrue("RELEASE"))
            return;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        Skip = Reason;
        DisplayName = $"{method}: {Reason}";
    }

    private static bool IsTrue(string variable) => Environment.GetEnvironmentVariable(variable) == "true";
}
