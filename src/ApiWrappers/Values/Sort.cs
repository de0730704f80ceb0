namespace ApiWrappers;

/// <summary>Creates sort orders.</summary>
public static class Sort
{
    /// <summary>Ascending by a key.</summary>
    /// <typeparam name="TKey">The type of the list's sort keys.</typeparam>
    /// <param name="key">The key.</param>
    public static Sort<TKey> By<TKey>(TKey key)
        where TKey : struct, IOpenEnumeration<TKey>
        => default(Sort<TKey>).ThenBy(key);

    /// <summary>Descending by a key.</summary>
    /// <typeparam name="TKey">The type of the list's sort keys.</typeparam>
    /// <param name="key">The key.</param>
    public static Sort<TKey> ByDescending<TKey>(TKey key)
        where TKey : struct, IOpenEnumeration<TKey>
        => default(Sort<TKey>).ThenByDescending(key);
}
