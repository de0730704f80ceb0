namespace TestKit.Snapshots;

/// <summary>The environment variables that snapshots heed.</summary>
internal static class SnapshotEnvironment
{
    public static SnapshotMode ReadMode(Func<string, string?> variable)
    {
        if (!IsSet(variable("SNAPSHOTS"), "accept"))
            return SnapshotMode.Compare;

        return IsSet(variable("CI"), "true") || variable("CI") == "1" ? SnapshotMode.CompareInCI : SnapshotMode.Accept;
    }

    private static bool IsSet(string? value, string wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);
}
