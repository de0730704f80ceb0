using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Signing;

/// <summary>
/// Rules about who can sign or decline when. No operation of the vendor's API does so, so they guard the signing page and
/// the control API.
/// </summary>
internal static class SigningRules
{
    private const string States = "docs/webhook-type";

    public static Rule Draft { get; } = Refuse(
        "signing-draft", 409, States, Confidence.Documented, "The contract is a draft: it can be signed when it is published.");

    public static Rule Overdue { get; } = Refuse(
        "signing-overdue", 409, States, Confidence.Documented, "The signing period of the contract is over.");

    public static Rule Signed { get; } = Refuse(
        "signing-signed", 409, States, Confidence.Documented, "The contract is signed by everybody who was to sign it.");

    public static Rule Declined { get; } = Refuse(
        "signing-declined", 409, States, Confidence.Documented, "The contract was declined.");

    public static Rule NotSignatory { get; } = Refuse(
        "signing-not-signatory", 403, "docs/other-important-changes", Confidence.Documented,
        "The participant is not a signatory of the contract, and only signatories sign or decline.");

    public static Rule Decided { get; } = Refuse(
        "signing-decided", 409, "docs/participant", Confidence.Inferred, "The participant has signed the contract already.");

    private static Rule Refuse(string id, int status, string source, Confidence confidence, string detail) =>
        new(id, status, [], source, confidence, detail);
}
