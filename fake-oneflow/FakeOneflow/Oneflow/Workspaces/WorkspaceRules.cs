using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Workspaces;

/// <summary>Rules about workspaces.</summary>
internal static class WorkspaceRules
{
    public static Rule Forbidden { get; } = new(
        "workspaces-forbidden", 403, [OperationIds.ListWorkspaces], "reference/get-workspaces", Confidence.Inferred,
        "The acting user has no permission in any workspace of the account.");

    public static Rule Unknown { get; } = new(
        "workspace-id-unknown", 404, [OperationIds.GetWorkspace], "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "No workspace with this id exists in the account, or the acting user has no access to it.");

    /// <summary>For bodies: the pages about folders and contacts are not known to list a 404.</summary>
    public static Rule NotUsable { get; } = new(
        "workspace-not-usable", 400, [OperationIds.CreateFolder, OperationIds.CreateContact], "reference/create-a-contact",
        Confidence.Inferred, "The account has no workspace with that id, or the acting user has no access to it.");
}
