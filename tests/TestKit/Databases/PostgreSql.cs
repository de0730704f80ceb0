namespace TestKit.Databases;

/// <summary>Finds out whether a PostgreSQL server can be started here.</summary>
public static class PostgreSql
{
    /// <summary>The folder in which Debian's package installs the programs.</summary>
    internal const string Programs = "/usr/lib/postgresql/15/bin";

    /// <summary>The reason why no server can be started here; null when one can.</summary>
    public static string? UnavailableReason => File.Exists(Path.Combine(Programs, "postgres"))
        ? null
        : $"There is no PostgreSQL 15 in {Programs}. Install Debian's package postgresql; tests that need it are skipped unless "
            + "REQUIRE_POSTGRES=true.";

    /// <summary>
    /// The reason why tests that need a server are skipped; null when they run. Where it is required, its absence fails
    /// them.
    /// </summary>
    public static string? SkipReason
        => string.Equals(Environment.GetEnvironmentVariable("REQUIRE_POSTGRES"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : UnavailableReason;
}
