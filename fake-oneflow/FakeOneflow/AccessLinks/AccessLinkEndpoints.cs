using FakeOneflow.Contracts;
using FakeOneflow.Http;

namespace FakeOneflow.AccessLinks;

/// <summary>The operation that creates access links.</summary>
internal static class AccessLinkEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            OperationIds.CreateAccessLink, "POST", "/contracts/{contract_id}/participants/{participant_id}/access_link",
            UserEmail.Optional, Create),
    ];

    private static Outcome Create(ApiCall call)
    {
        if (call.ReadId("contract_id", ContractRules.IdMalformed, out var contractId) is { } badContractId)
            return badContractId;

        if (call.ReadId("participant_id", AccessLinkRules.ParticipantIdMalformed, out var participantId) is { } badId)
            return badId;

        if (ContractLookup.Find(call, contractId, out var found) is { } noContract)
            return noContract;

        if (FindParticipant(call, found, participantId, out var participant) is { } noParticipant)
            return noParticipant;

        if (call.RefuseIf(participant is { IsOwnerSide: true }, AccessLinkRules.ParticipantOwnerSide) is { } ownerSide)
            return ownerSide;

        var name = participant?.Given.Name ?? "A participant";
        var link = new AccessLink(found.Tenant.NextLinkSecret(), found.Tenant, found.Contract, name, found.Tenant.Clock.GetUtcNow());
        call.Tenants.AddLink(link);
        return Answer.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_link", $"{call.Origin}{AccessLinkPages.Path}{link.Secret}");
            json.WriteEndObject();
        }));
    }

    /// <summary>The participant of the contract; null when a rule that demands one is off.</summary>
    private static Refusal? FindParticipant(ApiCall call, FoundContract found, long id, out Participant? participant)
    {
        participant = found.Contract.FindParticipant(id);
        if (participant is not null || found.IsStandIn)
            return null;

        var isElsewhere = found.Tenant.Contracts.Any(contract => contract.FindParticipant(id) is not null);
        return isElsewhere
            ? call.RefuseIf(true, AccessLinkRules.ParticipantOfOtherContract)
            : call.RefuseIf(true, AccessLinkRules.ParticipantUnknown);
    }
}
