namespace FakeOneflow.Contracts;

/// <summary>One side of a contract.</summary>
internal sealed record Party(long Id, PartyType Type, string Name, IReadOnlyList<Participant> Participants)
{
    /// <summary>Whether this is the owner side, the party of the account.</summary>
    public required bool IsOwner { get; init; }

    public required string CountryCode { get; init; }
    public required string IdentificationNumber { get; init; }
}
