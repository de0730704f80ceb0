using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>The operations of the tag Parties that are about participants.</summary>
internal static class ParticipantEndpoints
{
    private const string All = "/contracts/{contract_id}/parties/{party_id}/participants";
    private const string One = All + "/{participant_id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateParticipant, "POST", All, UserEmail.Required, CreateParticipant.Handle) { HasBody = true },
        new(OperationIds.UpdateParticipant, "PUT", One, UserEmail.Required, UpdateParticipant.Handle) { HasBody = true },
        new(OperationIds.DeleteParticipant, "DELETE", One, UserEmail.Optional, Delete),
    ];

    public static Response Describe(ApiCall call, Participant participant) =>
        Response.Json(Json.Build(json => ParticipantJson.Write(json, participant, call.ActingUser)));

    private static OperationResult Delete(ApiCall call)
    {
        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (PartyLookup.Find(call, contract, out Party party) is { } noParty)
            return noParty;

        if (PartyLookup.Find(call, party, out Participant participant) is { } noParticipant)
            return noParticipant;

        if (call.RefuseIf(party.Participants.Count == 1, PartyRules.LastParticipant) is { } last)
            return last;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        party.Participants.Remove(participant);
        party.Touch(call.Now);
        call.Record(contract, EventTypes.ParticipantDelete, participant.Id);
        call.Tenant.Oneflow.RemoveLinks(link => link.Participant == participant);
        return Response.Empty(200);
    }
}
