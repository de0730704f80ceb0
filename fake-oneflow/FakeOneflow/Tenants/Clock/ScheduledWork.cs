namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Work that is due on the clock of a tenant, in the order of time. What was noted is not taken back by later calls: it
/// looks, when it is due, whether it is still wanted.
/// </summary>
internal sealed class ScheduledWork
{
    private readonly PriorityQueue<Entry, (DateTimeOffset Moment, long Number)> _entries = new();
    private long _noted;

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public DateTimeOffset? Next => _entries.TryPeek(out _, out var due) ? due.Moment : null;

    /// <summary>The work that is due and still wanted, in the order of time.</summary>
    public IEnumerable<DueItem> Due =>
        _entries.UnorderedItems.Where(item => item.Element.IsWanted(item.Priority.Moment)).OrderBy(item => item.Priority)
            .Select(item => new DueItem(item.Priority.Moment, item.Element.What));

    /// <summary>Notes something. What is due at the same moment happens in the order in which it was noted.</summary>
    /// <param name="moment">When it is due; at the end of the calendar it never is.</param>
    /// <param name="what">A description in words.</param>
    /// <param name="isWanted">Indicates, given the moment at which it was due, whether it would still happen.</param>
    /// <param name="happen">What happens, given the moment at which it was due.</param>
    public void Add(DateTimeOffset moment, string what, Func<DateTimeOffset, bool> isWanted, Action<DateTimeOffset> happen)
    {
        if (moment == DateTimeOffset.MaxValue)
            return;

        var number = _noted;
        var entry = new Entry(what, isWanted, happen);
        Undo.Note(() =>
        {
            _entries.Remove(entry, out _, out _);
            _noted = number;
        });
        _noted++;
        _entries.Enqueue(entry, (moment, _noted));
    }

    /// <summary>Takes the next thing out, which must be there.</summary>
    public (Action<DateTimeOffset> Happen, DateTimeOffset Moment) Take()
    {
        _entries.TryDequeue(out var entry, out var due);
        Undo.Note(() => _entries.Enqueue(entry!, due));
        return (entry!.Happen, due.Moment);
    }

    private sealed class Entry(string what, Func<DateTimeOffset, bool> isWanted, Action<DateTimeOffset> happen)
    {
        public string What => what;

        public Func<DateTimeOffset, bool> IsWanted => isWanted;

        public Action<DateTimeOffset> Happen => happen;
    }
}
