using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Parties;

/// <summary>Rules about parties of a contract and their participants, beyond those that hold for a new contract.</summary>
internal static class PartyRules
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Participants = "docs/update-a-participant-in-a-contract";

    // Deleting a party that is not there is no failure.
    public static Rule Unknown { get; } = new(
        "party-unknown", 404, [.. OperationIds.With("{party_id}").Where(id => id != OperationIds.DeleteParty)], Errors,
        Confidence.Documented, "The contract has no party with this id.");

    public static Rule ParticipantUnknown { get; } = new(
        "party-participant-unknown", 404, [OperationIds.UpdateParticipant, OperationIds.DeleteParticipant], Errors,
        Confidence.Documented, "The party has no participant with this id.");

    public static Rule IndividualName { get; } = new(
        "party-individual-name", 400, [OperationIds.UpdateParty], "reference/update-a-party-by-id", Confidence.Documented,
        "An individual has no name of its own: change that of the participant.");

    public static Rule OwnerStays { get; } = new(
        "party-owner-stays", 409, [OperationIds.DeleteParty], "docs/delete-a-party-from-a-contract", Confidence.Inferred,
        "A contract cannot be without its owner side.");

    public static Rule IndividualFull { get; } = new(
        "party-individual-full", 409, [OperationIds.CreateParticipant], "reference/create-a-participant",
        Confidence.Inferred, "An individual has one participant and cannot have another.");

    public static Rule OwnerEmailFixed { get; } = new(
        "owner-participant-email-fixed", 400, [OperationIds.UpdateParticipant], Participants, Confidence.Documented,
        "The email address of an owner-side participant cannot be changed.");

    public static Rule LastParticipant { get; } = new(
        "participant-last", 400, [OperationIds.DeleteParticipant], "reference/create-a-party", Confidence.Inferred,
        "A party has at least one participant: delete the party instead.");
}
