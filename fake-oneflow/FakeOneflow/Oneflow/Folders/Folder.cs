using OneflowFake.Oneflow.Workspaces;

namespace OneflowFake.Oneflow.Folders;

/// <summary>A folder of a workspace, in which contracts are filed.</summary>
internal sealed record Folder(long Id, string Name, Workspace Workspace, Folder? Parent)
{
    /// <summary>Ids of the folders from the top down to this one.</summary>
    public IReadOnlyList<long> Path => Parent is null ? [Id] : [.. Parent.Path, Id];
}
