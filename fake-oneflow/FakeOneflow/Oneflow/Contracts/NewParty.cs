namespace OneflowFake.Oneflow.Contracts;

/// <summary>A counterparty as described by a request; an individual has one participant and no name of its own.</summary>
internal sealed record NewParty(
    PartyType Type,
    string Name,
    string CountryCode,
    string IdentificationNumber,
    string? CustomId,
    IReadOnlyList<NewParticipant> Participants);
