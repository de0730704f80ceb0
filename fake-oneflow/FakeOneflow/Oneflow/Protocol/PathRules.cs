using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the ids in a path.</summary>
internal static class PathRules
{
    /// <summary>The segment that is the id of a contract.</summary>
    public const string ContractId = "contract_id";

    public static Rule ContractIdMalformed { get; } = new(
        "contract-id-malformed", 400, OperationIds.With($"{{{ContractId}}}"), "docs/handling-errors-with-error-codes",
        Confidence.Documented, "The contract id in the path is not an integer.");

    public static Rule IdMalformed { get; } = new(
        "path-id-malformed", 400,
        [.. OneflowResources.Operations.Where(HasOtherIds).Select(operation => operation.Id)],
        "docs/type-reference", Confidence.Inferred, "An id in the path is not an integer.");

    // The ids of contracts, and those for which operations name rules, have rules of their own.
    private static bool HasOtherIds(Operation operation) =>
        operation.Template.Split('/').Any(part =>
            part.StartsWith('{') && part != $"{{{ContractId}}}" && !operation.IdRules.ContainsKey(part[1..^1]));
}
