using OneflowFake.Oneflow.Products;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A contract as described by a request.</summary>
/// <param name="WorkspaceId">Workspace to create it in.</param>
/// <param name="TemplateId">Template to create it from.</param>
/// <param name="Name">Name; empty for the template's.</param>
/// <param name="Owner">The owner side; null when the acting user alone stands for it.</param>
/// <param name="Parties">Counterparties.</param>
internal sealed record NewContract(
    long WorkspaceId, long TemplateId, string Name, NewOwnerParty? Owner, IReadOnlyList<NewParty> Parties)
{
    public Money? Value { get; init; }
    public long? FolderId { get; init; }
    public IReadOnlyList<long> TagIds { get; init; } = [];

    /// <summary>Values of data fields by custom id.</summary>
    public IReadOnlyDictionary<string, string?> DataFields { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<NewProductGroup> ProductGroups { get; init; } = [];

    /// <summary>Everyone named in the request, the owner side first.</summary>
    public IEnumerable<NewParticipant> Participants =>
        (Owner?.Participants ?? []).Concat(Parties.SelectMany(party => party.Participants));
}
