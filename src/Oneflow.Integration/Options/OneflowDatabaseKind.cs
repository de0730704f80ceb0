namespace Oneflow.Integration;

/// <summary>The kind of database that keeps tokens and events.</summary>
public enum OneflowDatabaseKind
{
    /// <summary>SQLite, in a file. It needs no setup and serves all processes on one machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL, for more than one machine.</summary>
    PostgreSql,
}
