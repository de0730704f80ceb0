using Oneflow.Client;

namespace ContractTests.Worlds;

internal static class ContractExtensions
{
    /// <summary>A person of the company on the other side.</summary>
    public static long Counterparty(this Contract contract)
        => contract.Parties.First(party => party.MyParty == false && party.Type == PartyType.Company).Participants[0].Id;

    /// <summary>The individual on the other side.</summary>
    public static long Individual(this Contract contract)
        => contract.Parties.First(party => party.Type == PartyType.Individual).Participant!.Id;

    /// <summary>A person of the account's own side.</summary>
    public static long OwnerSide(this Contract contract) => contract.Parties.First(party => party.MyParty == true).Participants[0].Id;
}
