using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the ids in a path.</summary>
internal static class PathRules
{
    public static Rule IdMalformed { get; } = new(
        "path-id-malformed", 400,
        [.. OneflowApi.Operations.Where(HasOtherIds).Select(operation => operation.Id)],
        "docs/type-reference", Confidence.Inferred, "An id in the path is not an integer.");

    public static IReadOnlyList<Rule> All { get; } = [IdMalformed];

    // The ids of contracts, and of participants of access links, have rules of their own.
    private static bool HasOtherIds(Operation operation) =>
        operation.Id != OperationIds.CreateAccessLink
        && operation.Template.Split('/').Any(part => part.StartsWith('{') && part != "{contract_id}");
}
