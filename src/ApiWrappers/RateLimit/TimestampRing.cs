namespace ApiWrappers;

/// <summary>Timestamps in order of arrival. Its size follows its content, up to a limit.</summary>
internal sealed class TimestampRing(int limit)
{
    private long[] _items = [];
    private int _first;

    public int Count { get; private set; }

    /// <summary>A timestamp by its age, the oldest first.</summary>
    public long this[int index] => _items[(_first + index) % _items.Length];

    public void Add(long timestamp)
    {
        if (Count == _items.Length)
            Resize(Math.Clamp(Count * 2, 1, limit));
        _items[(_first + Count++) % _items.Length] = timestamp;
    }

    public void RemoveOldest()
    {
        _first = (_first + 1) % _items.Length;
        if (--Count == 0)
            (_items, _first) = ([], 0);
    }

    private void Resize(int size)
    {
        var items = new long[size];
        for (var index = 0; index < Count; index++)
            items[index] = this[index];
        (_items, _first) = (items, 0);
    }
}
