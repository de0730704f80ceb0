using Xunit;

namespace TestKit;

/// <summary>Tests that need something that a machine may lack; skipped there, with the reason in the name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ConditionalTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the tests run here.</summary>
    /// <param name="skipReason">The reason to skip; null to run.</param>
    /// <param name="method">The test method.</param>
    protected ConditionalTheoryAttribute(string? skipReason, string method)
    {
        Skip = skipReason;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        if (skipReason is not null)
            DisplayName = $"{method}: {skipReason}";
    }
}
