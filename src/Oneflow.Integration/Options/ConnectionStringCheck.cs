using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Oneflow.Integration;

/// <summary>Checks connection strings. It quotes no part of one: after a misplaced semicolon each may be the password.</summary>
internal static class ConnectionStringCheck
{
    private const string Sqlite = OneflowIntegrationOptions.DefaultConnectionString;
    private const string PostgreSql = "Host=localhost;Database=oneflow;Username=oneflow";
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the problem of a connection string, or null when it has none.</summary>
    public static string? ProblemOf(OneflowDatabaseKind database, string? connectionString) => database switch
    {
        _ when string.IsNullOrWhiteSpace(connectionString) => "ConnectionString is empty. Omit it to use SQLite in the file oneflow.db.",
        OneflowDatabaseKind.Sqlite => Read(connectionString, text => new SqliteConnectionStringBuilder(text)) is { } parts
            ? ProblemOf(parts)
            : $"ConnectionString cannot be read as one of Sqlite. Set one such as {Sqlite}.",
        OneflowDatabaseKind.PostgreSql when connectionString == Sqlite
            => $"ConnectionString is missing for PostgreSQL. Set one such as {PostgreSql}.",
        OneflowDatabaseKind.PostgreSql => Read(connectionString, text => new NpgsqlConnectionStringBuilder(text)) is null
            ? $"ConnectionString cannot be read as one of PostgreSql. Set one such as {PostgreSql}."
            : null,
        _ => null,
    };

    private static string? ProblemOf(SqliteConnectionStringBuilder parts)
    {
        var (path, query) = Split(parts.DataSource);
        if (parts.Mode == SqliteOpenMode.Memory
            || path.Equals(":memory:", IgnoreCase)
            || new[] { parts.Vfs, query.GetValueOrDefault("vfs") }.Contains("memdb", StringComparer.OrdinalIgnoreCase)
            || "memory".Equals(query.GetValueOrDefault("mode"), IgnoreCase))
            return $"ConnectionString names a database in memory, which is gone with its connections. Name a file, as in {Sqlite}.";
        return string.IsNullOrWhiteSpace(path)
            ? $"ConnectionString does not name a file, so that each connection gets an empty database. Name a file, as in {Sqlite}."
            : null;
    }

    /// <summary>Splits the address of a file, <c>file:PATH?mode=…#…</c> or <c>file://HOST/PATH</c>, as SQLite does.</summary>
    private static (string Path, Dictionary<string, string> Query) Split(string source)
    {
        if (!source.StartsWith("file:", IgnoreCase))
            return (source, []);

        var address = source["file:".Length..].Split('#')[0].Split('?', 2);
        var path = address[0].StartsWith("//", StringComparison.Ordinal) && address[0].IndexOf('/', 2) is var slash
            ? address[0][(slash < 0 ? address[0].Length : slash)..]
            : address[0];
        var query = QueryHelpers.ParseQuery(address.ElementAtOrDefault(1));
        return (Uri.UnescapeDataString(path), query.ToDictionary(part => part.Key, part => part.Value.Last() ?? ""));
    }

    private static T? Read<T>(string connectionString, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }
}
