namespace TestKit.Containers;

/// <summary>Decides whether tests that need a container engine run here.</summary>
internal static class ContainerSkip
{
    /// <summary>The reason why tests that need a container are skipped; null when they run.</summary>
    public static string? Reason =>
        Decide(Environment.GetEnvironmentVariable("REQUIRE_CONTAINERS"), () => ContainerEngine.UnavailableReason);

    /// <summary>A missing engine fails the tests where containers are required, and skips them elsewhere.</summary>
    public static string? Decide(string? requireContainers, Func<string?> unavailableReason)
    {
        if (string.Equals(requireContainers, "true", StringComparison.OrdinalIgnoreCase))
            return null;

        return unavailableReason() is { } reason
            ? $"{reason} Tests that need it are skipped unless REQUIRE_CONTAINERS=true."
            : null;
    }
}
