using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>The effects of a participant who joins a contract.</summary>
internal static class Arrival
{
    public static void Of(ApiCall call, Contract contract, Participant participant)
    {
        // Who comes after publishing has missed the invitation, and gets it now.
        if (contract.State == ContractState.Pending)
            participant.Invite();
        call.Record(contract, EventTypes.ParticipantCreate, participant.Id);
    }
}
