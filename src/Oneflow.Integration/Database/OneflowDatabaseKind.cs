namespace Oneflow.Integration;

/// <summary>Which database keeps tokens and events.</summary>
public enum OneflowDatabaseKind
{
    /// <summary>SQLite, in a file of the machine. It needs no set-up, and serves the processes of one machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL, for when one machine is outgrown.</summary>
    PostgreSql,
}
