namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Work that is due on the clock of a tenant, in the order of time. What was noted is not taken back by later calls: it
/// looks, when it is due, whether it is still wanted.
/// </summary>
internal sealed class ScheduledWork
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset Moment, long Number)> _entries = new();
    private long _noted;

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public DateTimeOffset? Next => _entries.TryPeek(out _, out var due) ? due.Moment : null;

    /// <summary>Notes something. What is due at the same moment happens in the order in which it was noted.</summary>
    /// <param name="moment">When it is due; at the end of the calendar it never is.</param>
    /// <param name="happen">What happens, given the moment at which it was due.</param>
    public void Add(DateTimeOffset moment, Action<DateTimeOffset> happen)
    {
        if (moment == DateTimeOffset.MaxValue)
            return;

        var number = _noted;
        Undo.Note(() =>
        {
            _entries.Remove(happen, out _, out _);
            _noted = number;
        });
        _noted++;
        _entries.Enqueue(happen, (moment, _noted));
    }

    /// <summary>Takes the next thing out, which must be there.</summary>
    public (Action<DateTimeOffset> Happen, DateTimeOffset Moment) Take()
    {
        _entries.TryDequeue(out var happen, out var due);
        Undo.Note(() => _entries.Enqueue(happen!, due));
        return (happen!, due.Moment);
    }
}
