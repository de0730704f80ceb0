namespace OneflowFake.Tenants.Clock;

/// <summary>
/// What the clock of a tenant will make happen, in the order of time. What was noted is not taken back: it looks, when it
/// is due, whether it is still wanted.
/// </summary>
internal sealed class ScheduledWork
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset Moment, long Number)> _entries = new();
    private long _noted;

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public DateTimeOffset? Next => _entries.TryPeek(out _, out var due) ? due.Moment : null;

    /// <summary>Notes something. What is due at the same moment happens in the order in which it was noted.</summary>
    /// <param name="moment">When it is due.</param>
    /// <param name="happen">What is to happen, told the moment at which it was due.</param>
    public void Add(DateTimeOffset moment, Action<DateTimeOffset> happen) => _entries.Enqueue(happen, (moment, ++_noted));

    /// <summary>Lets the next thing happen.</summary>
    public void Happen()
    {
        if (_entries.TryDequeue(out var happen, out var due))
            happen(due.Moment);
    }
}
