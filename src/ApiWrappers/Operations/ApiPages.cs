using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Enumerates lists that an API returns page by page.</summary>
public static class ApiPages
{
    /// <summary>Enumerates the items of a list. Each page is loaded when its first item is needed; none is loaded after the last.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="load">Loads a page, given limit and offset.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="count">Returns the total number of items, as stated by a page.</param>
    /// <param name="pageSize">The number of items to request at once.</param>
    /// <param name="offset">The number of items to skip, to resume an earlier enumeration.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
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

            // An empty page ends it too: the list may have become shorter meanwhile.
            if (loaded.Count == 0 || offset >= count(page))
                yield break;
        }
    }

    /// <summary>Enumerates the items of a list. Each page is loaded when its first item is needed; none is loaded after the last.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="load">Loads a page, given limit and cursor; the first page when the cursor is null.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="next">Returns the cursor of the next page; null or empty on the last.</param>
    /// <param name="pageSize">The number of items to request at once.</param>
    /// <param name="cursor">The cursor to start from, to resume an earlier enumeration; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="InvalidOperationException">A page names itself as the next one, so the enumeration would never end.</exception>
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

            // An empty page need not be the last.
            var following = next(page);
            if (string.IsNullOrEmpty(following))
                yield break;
            if (following == cursor)
                throw new InvalidOperationException(
                    $"The list does not end: the page at the cursor '{cursor}' names itself as the next page.");

            cursor = following;
        }
    }
}
