using System.Collections;

namespace OneflowFake.Tenants;

/// <summary>A list in the state of a tenant: changes of a call that is refused are taken back.</summary>
internal sealed class TrackedList<T> : IReadOnlyList<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public T this[int index]
    {
        get => _items[index];
        set
        {
            var old = _items[index];
            if (Undo.IsOn)
                Undo.Note((Index: index, Item: old), before => _items[before.Index] = before.Item);
            _items[index] = value;
        }
    }

    public void Add(T item) => Insert(_items.Count, item);

    public void Insert(int index, T item)
    {
        if (Undo.IsOn)
            Undo.Note(index, _items.RemoveAt);
        _items.Insert(index, item);
    }

    public void RemoveAt(int index)
    {
        var item = _items[index];
        if (Undo.IsOn)
            Undo.Note((Index: index, Item: item), before => _items.Insert(before.Index, before.Item));
        _items.RemoveAt(index);
    }

    public bool Remove(T item)
    {
        var index = _items.IndexOf(item);
        if (index >= 0)
            RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Removes the items that fit.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveAll(Predicate<T> fits)
    {
        if (!_items.Exists(fits))
            return 0;

        Restore();
        return _items.RemoveAll(fits);
    }

    public void Clear()
    {
        if (_items.Count == 0)
            return;

        Restore();
        _items.Clear();
    }

    public T? Find(Predicate<T> fits) => _items.Find(fits);

    public int FindIndex(Predicate<T> fits) => _items.FindIndex(fits);

    public bool Exists(Predicate<T> fits) => _items.Exists(fits);

    public int IndexOf(T item) => _items.IndexOf(item);

    public bool Contains(T item) => _items.Contains(item);

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Restore()
    {
        if (!Undo.IsOn)
            return;

        Undo.Note<T[]>([.. _items], before =>
        {
            _items.Clear();
            _items.AddRange(before);
        });
    }
}
