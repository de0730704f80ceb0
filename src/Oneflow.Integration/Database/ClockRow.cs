namespace Oneflow.Integration;

/// <summary>The time of a SQLite database at a moment of the machine's uptime, as stored.</summary>
internal sealed class ClockRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>Identifies the boot of the machine that <see cref="Uptime"/> counts from; empty when not known.</summary>
    public required string Boot { get; set; }

    /// <summary>Milliseconds since the boot.</summary>
    public long Uptime { get; set; }

    /// <summary>Time of the database at that moment, in milliseconds since 1970.</summary>
    public long Time { get; set; }
}
