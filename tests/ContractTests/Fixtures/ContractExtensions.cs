using Oneflow.Client;

namespace ContractTests.Fixtures;

internal static class ContractExtensions
{
    /// <summary>A person of the company on the other side.</summary>
    public static long Counterparty(this Contract contract)
        => contract.Counterparties.OfType<CompanyParty>().First().Participants[0].Id;

    /// <summary>The individual on the other side.</summary>
    public static long Individual(this Contract contract)
        => contract.Counterparties.OfType<IndividualParty>().First().Participant.Id;

    /// <summary>A person of the account's own side.</summary>
    public static long OwnerSide(this Contract contract) => contract.MyParty!.AllParticipants[0].Id;
}
