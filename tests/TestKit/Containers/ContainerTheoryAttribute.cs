using System.Runtime.CompilerServices;
using Xunit;

namespace TestKit.Containers;

/// <summary>A theory that needs a container engine; skipped with the reason where none answers, unless REQUIRE_CONTAINERS=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContainerTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the test runs here.</summary>
    /// <param name="method">The test method; the compiler fills it in.</param>
    public ContainerTheoryAttribute([CallerMemberName] string method = "")
    {
        Skip = ContainerSkip.Reason;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        if (Skip is not null)
            DisplayName = $"{method}: {Skip}";
    }
}
