using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Folders;

/// <summary>Rules about folders.</summary>
internal static class FolderRules
{
    public static Rule ParentUnknown { get; } = new(
        "folder-parent-unknown", 400, [OperationIds.CreateFolder], "docs/folder-1", Confidence.Inferred,
        "The folder to create it in does not exist in that workspace.");
}
