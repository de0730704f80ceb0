using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Sorts a list as its query asks. Without <c>sort</c> items stay in the order in which they were created.</summary>
internal static class Sorting
{
    public static RuleViolation? Apply<T>(ApiCall call, IReadOnlyList<SortKey<T>> keys, ref IReadOnlyList<T> items)
    {
        if (call.Query["sort"] is not { Count: > 0 } values)
            return null;

        IOrderedEnumerable<T>? sorted = null;
        foreach (var part in string.Join(',', values!).Split(','))
        {
            var descending = part.StartsWith('-');
            var name = descending ? part[1..] : part;
            var key = keys.FirstOrDefault(known => known.Name == name);
            if (call.RefuseIf(
                key is null, ListRules.SortKeyUnknown, "sort",
                    $"Not one of {string.Join(", ", keys.Select(k => k.Name))}.") is { } violation)
                return violation;

            if (key is not null)
                sorted = Then(sorted, items, key, descending);
        }

        items = sorted?.ToList() ?? items;
        return null;
    }

    private static IOrderedEnumerable<T> Then<T>(
        IOrderedEnumerable<T>? sorted, IReadOnlyList<T> items, SortKey<T> key, bool descending)
    {
        var order = Comparer<string?>.Create(EmptyFirstNullsLast);
        return (sorted, descending) switch
        {
            (null, false) => items.OrderBy(key.TextOf, order),
            (null, true) => items.OrderByDescending(key.TextOf, order),
            (_, false) => sorted.ThenBy(key.TextOf, order),
            (_, true) => sorted.ThenByDescending(key.TextOf, order),
        };
    }

    private static int EmptyFirstNullsLast(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(left, right),
    };
}
