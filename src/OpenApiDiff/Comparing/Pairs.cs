namespace OpenApiDiff.Comparing;

/// <summary>Pairs what two maps hold under equal keys, in the order of the older one and then of the newer one.</summary>
internal static class Pairs
{
    public static IEnumerable<(TKey Key, TValue? Before, TValue? After)> Of<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>>? before, IEnumerable<KeyValuePair<TKey, TValue>>? after, IEqualityComparer<TKey>? comparer =
            null)
        where TKey : notnull
        where TValue : class
    {
        var old = new OrderedDictionary<TKey, TValue>(before ?? [], comparer);
        var now = new OrderedDictionary<TKey, TValue>(after ?? [], comparer);
        foreach (var (key, value) in old)
            yield return (key, value, now.GetValueOrDefault(key));
        foreach (var (key, value) in now)
        {
            if (!old.ContainsKey(key))
                yield return (key, null, value);
        }
    }
}
