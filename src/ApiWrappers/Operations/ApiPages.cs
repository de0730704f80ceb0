using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Goes through lists that an API gives page by page.</summary>
public static class ApiPages
{
    /// <summary>Gives the items of a list. A page is asked for only when its first item is, and none after the last.</summary>
    /// <typeparam name="TPage">Type of a page.</typeparam>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="load">Loads a page, given limit and offset.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="count">How many items the list has in all, as a page tells.</param>
    /// <param name="pageSize">Items to ask for at once.</param>
    /// <param name="offset">Items to skip, to resume where an enumeration ended.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TPage, TItem>(
        Func<int, int, CancellationToken, Task<TPage>> load,
        Func<TPage, IReadOnlyList<TItem>> items,
        Func<TPage, long> count,
        int pageSize,
        int offset,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);

        while (true)
        {
            var page = await load(pageSize, offset, cancellationToken).ConfigureAwait(false);
            var loaded = items(page);
            foreach (var item in loaded)
                yield return item;

            offset += loaded.Count;

            // An empty page ends it too: the list may have become shorter on the way.
            if (loaded.Count == 0 || offset >= count(page))
                yield break;
        }
    }

    /// <summary>Gives the items of a list. A page is asked for only when its first item is, and none after the last.</summary>
    /// <typeparam name="TPage">Type of a page.</typeparam>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="load">Loads a page, given limit and cursor; the first page when the cursor is null.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="next">Where the next page begins, as a page tells; null or empty on the last.</param>
    /// <param name="pageSize">Items to ask for at once.</param>
    /// <param name="cursor">Where to begin, to resume where an enumeration ended; null to begin with the first page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="InvalidOperationException">A page names itself as the next one, which would go on forever.</exception>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TPage, TItem>(
        Func<int, string?, CancellationToken, Task<TPage>> load,
        Func<TPage, IReadOnlyList<TItem>> items,
        Func<TPage, string?> next,
        int pageSize,
        string? cursor,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);

        while (true)
        {
            var page = await load(pageSize, cursor, cancellationToken).ConfigureAwait(false);
            foreach (var item in items(page))
                yield return item;

            // A page may be empty and yet not be the last.
            var following = next(page);
            if (string.IsNullOrEmpty(following))
                yield break;
            if (following == cursor)
                throw new InvalidOperationException($"The list does not end: the page at the cursor '{cursor}' says that it comes after itself.");

            cursor = following;
        }
    }
}
