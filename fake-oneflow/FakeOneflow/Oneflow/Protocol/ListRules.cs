using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the query of a list.</summary>
internal static class ListRules
{
    public static Rule LimitNotANumber { get; } = Paging(
        "limit-not-a-number", "The parameter limit is not an integer.");

    public static Rule LimitOutOfRange { get; } = Paging(
        "limit-out-of-range", "The parameter limit is outside 1 to 100.");

    public static Rule OffsetNotANumber { get; } = Paging(
        "offset-not-a-number", "The parameter offset is not an integer.");

    public static Rule OffsetOutOfRange { get; } = Paging(
        "offset-out-of-range", "The parameter offset is outside 0 to 19900.");

    public static Rule SortKeyUnknown { get; } = new(
        "sort-key-unknown", 400, OperationIds.SortedLists,
        "docs/sorting", Confidence.Inferred, "This list cannot be sorted by that key.");

    // The ranges are documented; that a value outside them is refused, not clamped, is not.
    private static Rule Paging(string id, string detail) =>
        new(id, 400, OperationIds.Lists, "docs/pagination", Confidence.Inferred, detail);
}
