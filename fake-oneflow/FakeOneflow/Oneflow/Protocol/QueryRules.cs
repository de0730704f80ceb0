using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the names of the parameters of a query, whatever they are for.</summary>
internal static class QueryRules
{
    public static Rule Unknown { get; } = Inferred(
        "parameter-unknown", "The query has a parameter that this operation does not know; parameter_problems names it.");

    public static Rule Twice { get; } = Inferred("parameter-twice", "A parameter of the query is given twice.");

    private static Rule Inferred(string id, string detail) =>
        new(id, 400, OperationIds.All, "docs/handling-errors-with-error-codes", Confidence.Inferred, detail);
}
