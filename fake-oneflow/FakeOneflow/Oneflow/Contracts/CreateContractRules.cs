using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Rules about creating a contract, beyond the form of its body.</summary>
internal static class CreateContractRules
{
    private const string Create = "reference/create-a-contract";
    private const string Participant = "reference/create-a-participant";
    private const string Owner = "docs/create-a-contract-with-an-owner-side-party";
    private const string Issues = "docs/creating-a-contract";

    // What holds for participants of a new contract holds for those that come later.
    private static readonly string[] Adding =
        [OperationIds.CreateContract, OperationIds.CreateParty, OperationIds.CreateParticipant];

    private static readonly string[] Describing = [.. Adding, OperationIds.UpdateParticipant];

    public static Rule TooManyParties { get; } = Documented("parties-too-many", 400, Create, "A contract has at most 40 counterparties.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.CreateParty] };

    public static Rule PartyEmpty { get; } = Documented(
        "party-empty", 400, "reference/create-a-party", "A company has at least one participant.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.CreateParty] };

    public static Rule OwnerParticipantCount { get; } = Documented(
        "owner-participant-count", 400, Owner, "The owner side has 1 to 29 participants.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.CreateParticipant] };

    public static Rule OwnerParticipantNotUser { get; } = Documented(
        "owner-participant-not-user", 400, Owner, "Every owner-side participant must be an active user of the account.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.CreateParticipant] };

    public static Rule CounterpartyOrganizer { get; } = Inferred(
        "counterparty-organizer", 400, Participant, "Only an owner-side participant can be the organizer.")
        with
    { Operations = Adding };

    public static Rule EmailMalformed { get; } = Inferred(
        "participant-email-malformed", 400, Participant, "The email address of a participant is not one.")
        with
    { Operations = Describing };

    public static Rule EmailNeeded { get; } = Documented(
        "participant-email-needed", 400, Participant, "A participant lacks the email address that was chosen to reach them by.")
        with
    { Operations = Describing };

    public static Rule PhoneNumberNeeded { get; } = Documented(
        "participant-phone-needed", 400, Participant, "A participant lacks the phone number that was chosen to reach them by.")
        with
    { Operations = Describing };

    public static Rule TooManyParticipants { get; } = Documented(
        "participants-too-many", 400, Issues, "A contract has at most 40 participants over all its parties.")
        with
    { Operations = Adding };

    public static Rule DuplicateParticipant { get; } = new(
        "participant-duplicate", 400, Describing, Issues, Confidence.Documented,
        "Two participants of the contract are identical: they share an email address.")
    {
        ErrorCode = 4_000_003,
    };

    public static Rule WorkspaceUnknown { get; } = Documented(
        "workspace-unknown", 404, "docs/handling-errors-with-error-codes", "The account has no workspace with that id.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.MoveContract] };

    public static Rule WorkspaceForbidden { get; } = Documented(
        "workspace-create-forbidden", 403, Issues, "The acting user may not create contracts in that workspace.");

    public static Rule TemplateUnknown { get; } = Documented(
        "template-unknown", 404, "docs/handling-errors-with-error-codes", "The account has no template with that id.");

    public static Rule TemplateElsewhere { get; } = Inferred(
        "template-of-other-workspace", 400, "docs/other-important-changes", "The template does not belong to that workspace.");

    public static Rule TemplateInactive { get; } = Inferred(
        "template-inactive", 409, Issues, "The template is not active, so contracts cannot be created from it.");

    public static Rule FolderUnknown { get; } = Inferred(
        "folder-unknown", 404, "docs/handling-errors-with-error-codes", "The workspace has no folder with that id.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.MoveContract] };

    public static Rule TagUnknown { get; } = Inferred(
        "tag-unknown", 404, "docs/handling-errors-with-error-codes", "The account has no tag with that id.")
        with
    { Operations = [OperationIds.CreateContract, OperationIds.UpdateContract] };

    private static Rule Documented(string id, int status, string source, string detail) =>
        new(id, status, [OperationIds.CreateContract], source, Confidence.Documented, detail);

    private static Rule Inferred(string id, int status, string source, string detail) =>
        new(id, status, [OperationIds.CreateContract], source, Confidence.Inferred, detail);
}
