using System.Collections.Concurrent;

namespace OneflowFake.Tenants;

/// <summary>
/// A map in the state of a tenant, or an index over tenants: changes of a call that is refused are taken back. Any thread may
/// look into it; it changes under the lock of the tenant that its entries belong to.
/// </summary>
internal sealed class TrackedMap<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, TValue> _items = new();

    public IEnumerable<TKey> Keys => _items.Select(item => item.Key);

    public IEnumerable<TValue> Values => _items.Select(item => item.Value);

    public TValue? Find(TKey key) => _items.GetValueOrDefault(key);

    public void Set(TKey key, TValue value)
    {
        Restore(key);
        _items[key] = value;
    }

    /// <summary>Removes an entry.</summary>
    /// <returns>Its value; null when there was none.</returns>
    public TValue? Remove(TKey key)
    {
        Restore(key);
        return _items.TryRemove(key, out var value) ? value : null;
    }

    private void Restore(TKey key)
    {
        if (!Undo.IsOn)
            return;

        Undo.Note((Key: key, Value: _items.GetValueOrDefault(key)), before =>
        {
            if (before.Value is null)
                _items.TryRemove(before.Key, out _);
            else
                _items[before.Key] = before.Value;
        });
    }
}
