using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Tags;

/// <summary>A tag of the account.</summary>
internal sealed record Tag(long Id, string Name, DateTimeOffset CreatedTime)
{
    public static Tag Keep(StateStream state, Tag? it) =>
        state.Shared(it, () => new(state.Long(it?.Id), state.Text(it?.Name), state.Time(it?.CreatedTime)));
}
