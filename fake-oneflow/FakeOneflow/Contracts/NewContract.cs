namespace FakeOneflow.Contracts;

/// <summary>A contract as described by a request.</summary>
/// <param name="WorkspaceId">Workspace to create it in.</param>
/// <param name="TemplateId">Template to create it from.</param>
/// <param name="Name">Name; empty for the template's.</param>
/// <param name="Owner">The owner side; null when the acting user alone stands for it.</param>
/// <param name="Parties">Counterparties.</param>
internal sealed record NewContract(
    long WorkspaceId, long TemplateId, string Name, NewOwnerParty? Owner, IReadOnlyList<NewParty> Parties)
{
    /// <summary>Everyone named in the request, the owner side first.</summary>
    public IEnumerable<NewParticipant> Participants =>
        (Owner?.Participants ?? []).Concat(Parties.SelectMany(party => party.Participants));
}
