namespace FakeOneflow.Contracts;

/// <summary>A counterparty as described by a request; an individual has one participant.</summary>
internal sealed record NewParty(
    PartyType Type,
    string Name,
    string CountryCode,
    string IdentificationNumber,
    IReadOnlyList<NewParticipant> Participants)
{
    /// <summary>Name to show; an individual goes by the name of the participant.</summary>
    public string DisplayName => Type == PartyType.Individual && Participants is [var person, ..] ? person.Name : Name;
}
