using Xunit;

namespace TestKit;

/// <summary>A test that needs something that a machine may lack; skipped there, with the reason in the name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ConditionalFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test runs here.</summary>
    /// <param name="skipReason">The reason to skip; null to run.</param>
    /// <param name="method">The test method.</param>
    protected ConditionalFactAttribute(string? skipReason, string method)
    {
        Skip = skipReason;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        if (skipReason is not null)
            DisplayName = $"{method}: {skipReason}";
    }
}
