namespace Oneflow.Integration;

/// <summary>An attempt to handle an event that is in progress in this process.</summary>
internal sealed class InboxAttempt(InboxRow row, long startedAt)
{
    public InboxRow Row => row;

    /// <summary>Timestamp of the start, by the clock of the process.</summary>
    public long StartedAt => startedAt;

    /// <summary>True when it runs for so long that it does not count against the concurrency.</summary>
    public bool IsSlow { get; set; }
}
