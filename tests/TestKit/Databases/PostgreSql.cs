namespace TestKit.Databases;

/// <summary>Tells whether a PostgreSQL server can be started here.</summary>
public static class PostgreSql
{
    /// <summary>Where Debian's package puts the programs.</summary>
    internal const string Programs = "/usr/lib/postgresql/15/bin";

    /// <summary>Why no server can be started here, null when one can.</summary>
    public static string? UnavailableReason => File.Exists(Path.Combine(Programs, "postgres"))
        ? null
        : $"There is no PostgreSQL 15 in {Programs}. Install Debian's package postgresql; tests that need it are skipped unless REQUIRE_POSTGRES=true.";

    /// <summary>Why tests that need a server are skipped, null when they are to run. Where it is required, its absence must fail them.</summary>
    public static string? SkipReason
        => string.Equals(Environment.GetEnvironmentVariable("REQUIRE_POSTGRES"), "true", StringComparison.OrdinalIgnoreCase) ? null : UnavailableReason;
}
