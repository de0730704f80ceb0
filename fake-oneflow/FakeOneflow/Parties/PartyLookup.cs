using FakeOneflow.Contracts;
using FakeOneflow.Http;

namespace FakeOneflow.Parties;

/// <summary>Finds the party and the participant that a path names.</summary>
internal static class PartyLookup
{
    public static Outcome? Find(ApiCall call, Contract contract, out Party party)
    {
        var id = call.Id("party_id");
        var found = contract.Parties.FirstOrDefault(candidate => candidate.Id == id);
        party = found!;
        return call.AnswerIfMissing(found, PartyRules.Unknown);
    }

    public static Outcome? Find(ApiCall call, Party party, out Participant participant)
    {
        var id = call.Id("participant_id");
        var found = party.Participants.FirstOrDefault(candidate => candidate.Id == id);
        participant = found!;
        return call.AnswerIfMissing(found, PartyRules.ParticipantUnknown);
    }
}
