using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>Rules about the participant that an access link is for.</summary>
internal static class AccessLinkRules
{
    public static Rule ParticipantIdMalformed { get; } = Link(
        "participant-id-malformed", 400, "The participant id in the path is not an integer.");

    public static Rule ParticipantOfOtherContract { get; } = Link(
        "participant-of-other-contract", 404, "The participant belongs to another contract of the account.");

    public static Rule ParticipantUnknown { get; } = Link(
        "participant-unknown", 404, "The contract has no participant with this id.");

    public static Rule ParticipantOwnerSide { get; } = Link(
        "participant-owner-side", 400, "The participant is on the owner side, and access links are for counterparties.");

    private static Rule Link(string id, int status, string detail) =>
        new(
            id, status, [OperationIds.CreateAccessLink], "docs/create-an-access-link-to-a-contract", Confidence.Documented,
            detail);
}
