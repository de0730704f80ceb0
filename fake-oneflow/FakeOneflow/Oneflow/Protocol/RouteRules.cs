using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about paths that lead nowhere.</summary>
internal static class RouteRules
{
    public static Rule Unknown { get; } = new(
        "route-unknown", 404, [], "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "No operation has this path.");

    public static Rule Method { get; } = new(
        "route-method", 405, OperationIds.All, "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "The path is known, but not with this method.");
}
