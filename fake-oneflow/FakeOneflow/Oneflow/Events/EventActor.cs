using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Events;

/// <summary>The cause of an event: a participant, as known at that time.</summary>
internal sealed record EventActor(long Id, string Name, long PartyId, string PartyName)
{
    /// <summary>The participant that a user is in a contract; null when the user is none.</summary>
    public static EventActor? Of(Contract contract, User? user) =>
        contract.FindParticipant(user) is { } participant ? Of(contract, participant) : null;

    public static EventActor Of(Contract contract, Participant participant)
    {
        var party = contract.Parties.First(party => party.Participants.Contains(participant));
        return new(participant.Id, participant.Given.Name, party.Id, party.Name);
    }

    public static EventActor Keep(StateStream state, EventActor? it) => state.Shared(
        it, () => new(state.Long(it?.Id), state.Text(it?.Name), state.Long(it?.PartyId), state.Text(it?.PartyName)));
}
