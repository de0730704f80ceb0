using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Rules about finding the contract that a path names.</summary>
internal static class ContractRules
{
    private const string NotFound = "No contract with this id exists in the account, or the acting user has no access to it.";

    // Deleting what is not there is no failure.
    private static readonly string[] ById =
        [.. OperationIds.With("{contract_id}").Where(id => id != OperationIds.DeleteContract)];

    private static readonly string[] Changes =
    [
        .. OneflowResources.Operations
            .Where(operation => operation.Method != "GET" && ById.Contains(operation.Id))
            .Select(operation => operation.Id)
            .Except([OperationIds.PublishContract, OperationIds.CreateAccessLink, OperationIds.CreateComment]),
    ];

    private static readonly string[] WithForbidden =
    [
        OperationIds.UpdateParty, OperationIds.DeleteParty, OperationIds.UpdateContractDataField,
        OperationIds.UpdateContractDataFields, OperationIds.CreateReminder, OperationIds.UpdateContract,
    ];

    private static readonly string[] WithConflict =
    [
        OperationIds.UpdateParty, OperationIds.DeleteParty, OperationIds.CreateParticipant,
        OperationIds.UpdateContractDataField, OperationIds.UpdateContractDataFields, OperationIds.UpdateProduct,
        OperationIds.UpdateProductInGroup, OperationIds.UploadContractFile,
    ];

    public static Rule IsTemplate { get; } = Lookup(
        "contract-is-template", "docs/create-an-access-link-to-a-contract", Confidence.Documented,
        "The id in place of the contract's is that of a template. Create a contract from it first.", "{contract_id} is a template");

    // The next three say the same, as the real service does not tell either: an account must not learn what another has.
    public static Rule OfOtherAccount { get; } = Lookup(
        "contract-of-other-account", "docs/authentication-and-authorization", Confidence.Inferred, NotFound,
        "{contract_id} is a contract of another account");

    public static Rule NotAccessible { get; } = Lookup(
        "contract-not-accessible", "docs/authentication-and-authorization", Confidence.Inferred, NotFound,
        "the acting user has no access to contract {contract_id}");

    public static Rule Unknown { get; } = Lookup(
        "contract-unknown", "docs/handling-errors-with-error-codes", Confidence.Documented, NotFound,
        "{contract_id} is not a contract, or no longer one");

    public static Rule ChangeForbidden { get; } = Change(
        "contract-change-forbidden", 403, WithForbidden,
        "The acting user may see the contract but not change it: that takes the permission contract:update.");

    // Where the page lists no 403, the generic 404 is the one that speaks of access.
    public static Rule ChangeNotAccessible { get; } = Change(
        "contract-change-not-accessible", 404, [.. Changes.Except(WithForbidden)],
        "The acting user has no access to change the contract: that takes the permission contract:update.");

    public static Rule Closed { get; } = Change(
        "contract-closed", 409, WithConflict, "The contract is past the state in which this can be changed.");

    public static Rule ClosedContent { get; } = Change(
        "contract-closed-content", 400,
        [.. Changes.Except(WithConflict).Except([OperationIds.UpdateContract, OperationIds.MoveContract, OperationIds.CreateReminder])],
        "The contract is past the state in which this can be changed.");

    private static Rule Change(string id, int status, IReadOnlyList<string> operations, string detail) =>
        new(id, status, operations, "docs/handling-errors-with-error-codes", Confidence.Inferred, detail);

    private static Rule Lookup(string id, string source, Confidence confidence, string detail, string journalDetail) =>
        new(id, 404, ById, source, confidence, detail) { JournalDetail = journalDetail };
}
