namespace Oneflow.Integration;

/// <summary>The current time in a statement of <see cref="OneflowDatabase"/>, in milliseconds since 1970.</summary>
/// <remarks>
/// Retries and claims go by it instead of the process's wall clock, which may differ between machines and may be set. It is
/// the server's clock for PostgreSQL, and <see cref="SqliteClock"/> for SQLite, which has no clock of its own.
/// </remarks>
internal sealed class DatabaseTime
{
    /// <summary>The argument of a statement that represents the current time.</summary>
    public static readonly DatabaseTime Now = new();

    private DatabaseTime()
    {
    }
}
