using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the filters of a list.</summary>
internal static class FilterRules
{
    private static readonly string[] Filtered =
        [.. OneflowResources.Operations.Where(operation => operation.Filters.Count > 0).Select(operation => operation.Id)];

    public static Rule Twice { get; } = new(
        "filter-twice", 400, Filtered, "docs/filtering", Confidence.Documented, "A filter is given twice.");

    public static Rule Malformed { get; } = new(
        "filter-malformed", 400, Filtered, "docs/filtering", Confidence.Inferred, "A filter does not have the form it should have.");
}
