using FakeOneflow.Workspaces;

namespace FakeOneflow.Templates;

/// <summary>A template, from which contracts are created in the workspace that it belongs to.</summary>
internal sealed record Template(
    long Id, string Name, Workspace Workspace, long? TypeId, bool IsActive, DateTimeOffset CreatedTime);
