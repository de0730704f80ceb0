using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Folders;

/// <summary>A folder of a workspace, in which contracts are filed.</summary>
internal sealed record Folder(long Id, string Name, Workspace Workspace, Folder? Parent)
{
    /// <summary>Ids of the folders from the top down to this one.</summary>
    public IReadOnlyList<long> Path => Parent is null ? [Id] : [.. Parent.Path, Id];

    public static Folder Keep(StateStream state, Folder? it) => state.Shared(it, () => new(
        state.Long(it?.Id), state.Text(it?.Name), state.Existing(it?.Workspace), state.ValueOrNull(it?.Parent, Keep)));
}
