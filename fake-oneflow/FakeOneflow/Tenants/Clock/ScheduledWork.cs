using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Work that is due on the clock of a tenant, in the order of time. What was noted is not taken back by later calls: it
/// looks, when it is due, whether it is still wanted.
/// </summary>
internal sealed class ScheduledWork
{
    private readonly PriorityQueue<DueWork, (DateTimeOffset Moment, long Number)> _entries = new();
    private long _noted;

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public DateTimeOffset? Next => _entries.TryPeek(out _, out var due) ? due.Moment : null;

    /// <summary>The work that is due and still wanted, in the order of time.</summary>
    public IEnumerable<DueItem> Due =>
        _entries.UnorderedItems.Where(item => item.Element.IsWanted(item.Priority.Moment)).OrderBy(item => item.Priority)
            .Select(item => new DueItem(item.Priority.Moment, item.Element.What));

    /// <summary>Notes something. What is due at the same moment happens in the order in which it was noted.</summary>
    /// <param name="moment">When it is due; at the end of the calendar it never is.</param>
    /// <param name="work">What happens.</param>
    public void Add(DateTimeOffset moment, DueWork work)
    {
        if (moment == DateTimeOffset.MaxValue)
            return;

        Undo.Note((Work: work, Noted: _noted), before =>
        {
            _entries.Remove(before.Work, out _, out _);
            _noted = before.Noted;
        });
        _noted++;
        _entries.Enqueue(work, (moment, _noted));
    }

    /// <summary>Takes the next thing out, which must be there.</summary>
    public (DueWork Work, DateTimeOffset Moment) Take()
    {
        _entries.TryDequeue(out var work, out var due);
        Undo.Note((Work: work!, Due: due), before => _entries.Enqueue(before.Work, before.Due));
        return (work!, due.Moment);
    }

    /// <summary>Passes the entries of one type through, after all that they lead to.</summary>
    public void Keep<T>(StateStream state, Func<StateStream, T?, T> pass)
        where T : DueWork
    {
        List<(DueWork Element, (DateTimeOffset Moment, long Number) Priority)> entries =
            [.. _entries.UnorderedItems.Where(item => item.Element is T).OrderBy(item => item.Priority)];
        var passed = state.List(entries, (stream, item) =>
            (pass(stream, (T?)item.Element), (stream.Time(item.Priority.Moment), stream.Long(item.Priority.Number))));
        if (state.IsReading)
            _entries.EnqueueRange(passed);
    }

    /// <summary>Passes the rest through, after the entries of all types.</summary>
    /// <exception cref="InvalidOperationException">There are entries of a type that was not passed through.</exception>
    public void EndKeep(StateStream state)
    {
        _noted = state.Long(_noted);
        if (state.Int(_entries.Count) != _entries.Count)
            throw new InvalidOperationException("A vendor does not keep all of its due work.");
    }
}
