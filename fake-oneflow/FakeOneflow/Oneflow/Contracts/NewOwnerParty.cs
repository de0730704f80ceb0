namespace OneflowFake.Oneflow.Contracts;

/// <summary>The owner side as described by a request.</summary>
/// <param name="CreatorInherits">Whether the creator takes roles and permissions from the template.</param>
/// <param name="Participants">Participants of the owner side.</param>
internal sealed record NewOwnerParty(bool CreatorInherits, IReadOnlyList<NewParticipant> Participants);
