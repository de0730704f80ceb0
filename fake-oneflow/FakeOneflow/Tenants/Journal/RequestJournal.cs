namespace OneflowFake.Tenants.Journal;

/// <summary>The last requests of a tenant and their responses: a ring, capped by count and by bytes.</summary>
internal sealed class RequestJournal(JournalCaps caps)
{
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private long _bytes;
    private long _lastSequence;

    /// <summary>True when anything is kept at all.</summary>
    public bool IsOn => caps is { Entries: > 0, Bytes: > 0 };

    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            entry.Sequence = ++_lastSequence;
            _entries.Enqueue(entry);
            _bytes += entry.Size;
            while (_entries.Count > caps.Entries || _bytes > caps.Bytes)
                _bytes -= _entries.Dequeue().Size;
        }
    }

    /// <summary>Forgets the entries. The next one has the sequence number that it would have had.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _bytes = 0;
        }
    }

    /// <summary>The entries, the oldest first, and the last sequence number that was given.</summary>
    public (IReadOnlyList<JournalEntry> Entries, long LastSequence) Read()
    {
        lock (_gate)
            return ([.. _entries], _lastSequence);
    }
}
