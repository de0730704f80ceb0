using FakeOneflow.Http;
using FakeOneflow.Rules;

namespace FakeOneflow.Contracts;

/// <summary>Rules about finding the contract that a path names.</summary>
internal static class ContractRules
{
    private const string NotFound = "No contract with this id exists in the account, or the acting user has no access to it.";

    private static readonly string[] ById =
    [
        OperationIds.GetContract, OperationIds.PublishContract, OperationIds.CreateAccessLink,
    ];

    public static Rule IdMalformed { get; } = new(
        "contract-id-malformed", 400, [.. ById, OperationIds.DeleteContract], "docs/handling-errors-with-error-codes",
        Confidence.Documented, "The contract id in the path is not an integer.");

    public static Rule IsTemplate { get; } = Lookup(
        "contract-is-template", "docs/create-an-access-link-to-a-contract", Confidence.Documented,
        "The id in place of the contract's is that of a template. Create a contract from it first.");

    // The next three say the same, as the real service does not tell either: an account must not learn what another has.
    public static Rule OfOtherAccount { get; } = Lookup(
        "contract-of-other-account", "docs/authentication-and-authorization", Confidence.Inferred, NotFound);

    public static Rule NotAccessible { get; } = Lookup(
        "contract-not-accessible", "docs/authentication-and-authorization", Confidence.Inferred, NotFound);

    public static Rule Unknown { get; } = Lookup(
        "contract-unknown", "docs/handling-errors-with-error-codes", Confidence.Documented, NotFound);

    public static IReadOnlyList<Rule> All { get; } = [IdMalformed, IsTemplate, OfOtherAccount, NotAccessible, Unknown];

    private static Rule Lookup(string id, string source, Confidence confidence, string detail) =>
        new(id, 404, ById, source, confidence, detail);
}
