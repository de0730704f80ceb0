using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Parties;

/// <summary>Serves <c>POST /contracts/{contract_id}/parties/{party_id}/participants</c>.</summary>
internal static class CreateParticipant
{
    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        // The form is checked first, though what is needed depends on the side.
        var missing = Find(call, out var contract, out var party);
        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var wanted = NewParticipantReader.Read(fields, party?.IsOwner == true);
        fields.ReportIf(
            party?.IsOwner == true && wanted.Email.Length > 0 && call.Tenant.Oneflow.FindUser(wanted.Email) is not { IsActive: true },
            CreateContractRules.OwnerParticipantNotUser, "email", "Not that of an active user of the account.");
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        if (Refuse(call, contract, party!, wanted) is { } noRoom)
            return noRoom;

        var participant = new Participant(call.Tenant.Oneflow.Ids.Next(), wanted, party!.IsOwner, call.Now);
        party.Participants.Add(participant);
        party.Touch(call.Now);
        Arrival.Of(call, contract, participant);
        return ParticipantEndpoints.Describe(call, participant);
    }

    private static OperationResult? Find(ApiCall call, out Contract contract, out Party? party)
    {
        party = null;
        if (ContractLookup.FindToChange(call, out contract) is { } notFound)
            return notFound;

        return PartyLookup.Find(call, contract, out party);
    }

    private static RuleViolation? Refuse(ApiCall call, Contract contract, Party party, NewParticipant wanted) =>
        call.RefuseIf(
            party.IsOwner && party.Participants.Count >= ParticipantLimits.OwnerSide, CreateContractRules.OwnerParticipantCount)
        ?? ParticipantLimits.RefuseToAdd(call, contract, [wanted])
        ?? call.RefuseIf(party.Type == PartyType.Individual, PartyRules.IndividualFull)
        ?? ContractLookup.RefuseClosed(call, contract);
}
