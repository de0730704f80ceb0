using Oneflow.Client;

namespace Oneflow.Testing.Fakers;

/// <summary>Lets the members of a contract fit its state.</summary>
internal static class ContractConsistency
{
    public static void Settle(Contract contract, ContractState state)
    {
        contract.State = state;
        foreach (var (party, index) in contract.Parties.Select((party, index) => (party, index)))
            party.MyParty = index == 0;

        var participants = contract.AllParticipants;
        participants[^1].Signatory = true;
        foreach (var participant in participants)
            participant.SignState = state == ContractState.Signed && participant.Signatory == true ? SignState.Signed : SignState.Undecided;
        if (state == ContractState.Declined)
            participants[^1].SignState = SignState.Declined;
        foreach (var participant in participants.Where(participant => participant.SignState == SignState.Undecided))
            participant.SignStateUpdatedTime = null;

        var created = contract.PrivateOwnerside?.CreatedTime;
        contract.PublishedTime = state == ContractState.Draft ? null : created?.AddHours(1);
        contract.SigningPeriodExpiryTime = state == ContractState.Draft ? null : created?.AddDays(30);
        contract.StateUpdatedTime = state == ContractState.Draft ? created
            : state == ContractState.Pending ? contract.PublishedTime
            : state == ContractState.Overdue ? contract.SigningPeriodExpiryTime
            : created?.AddDays(2);
        contract.UpdatedTime = contract.StateUpdatedTime;
    }
}
