using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>Finds the party and the participant that a path names.</summary>
internal static class PartyLookup
{
    public static OperationResult? Find(ApiCall call, Contract contract, out Party party)
    {
        var id = call.Id("party_id");
        var found = contract.Parties.FirstOrDefault(candidate => candidate.Id == id);
        party = found!;
        return call.RespondIfMissing(found, PartyRules.Unknown);
    }

    public static OperationResult? Find(ApiCall call, Party party, out Participant participant)
    {
        var id = call.Id("participant_id");
        var found = party.Participants.FirstOrDefault(candidate => candidate.Id == id);
        participant = found!;
        return call.RespondIfMissing(found, PartyRules.ParticipantUnknown);
    }
}
