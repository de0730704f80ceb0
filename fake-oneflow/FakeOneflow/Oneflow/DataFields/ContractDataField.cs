using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>A data field of a contract, inherited from the type of its template.</summary>
internal sealed class ContractDataField(long id, string customId, string name, string value, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public string CustomId { get; } = customId;
    public string Name { get; } = name;
    public string? Description { get; init; }
    public string? Placeholder { get; init; }
    /// <summary>Empty when there is none.</summary>
    public string Value { get; private set => field = Undo.Set(field, value, old => field = old); } = value;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    public void Change(string value, DateTimeOffset now)
    {
        Value = value;
        UpdatedTime = now;
    }

    public static ContractDataField Keep(StateStream state, ContractDataField? it) => state.Shared(
        it,
        () => new(state.Long(it?.Id), state.Text(it?.CustomId), state.Text(it?.Name), state.Text(it?.Value), state.Time(it?.CreatedTime))
        {
            Description = state.TextOrNull(it?.Description),
            Placeholder = state.TextOrNull(it?.Placeholder),
        },
        made => made.UpdatedTime = state.Time(made.UpdatedTime));
}
