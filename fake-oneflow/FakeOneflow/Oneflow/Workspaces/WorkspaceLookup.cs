using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Workspaces;

/// <summary>Finds the workspace that a body names, for operations that put something into it.</summary>
internal static class WorkspaceLookup
{
    /// <summary>Reads <c>workspace_id</c>. With the rule switched off the first workspace stands in for one that is not there.</summary>
    public static Workspace Read(JsonFields fields, ApiCall call)
    {
        var id = fields.Integer("workspace_id", required: true);
        var found = Find(call, id);
        fields.ReportIf(
            found is null && fields.Has("workspace_id"), WorkspaceRules.NotUsable, "workspace_id", "Not a workspace that the caller sees.");
        return found ?? call.Tenant.Oneflow.Workspaces[0];
    }

    public static Workspace? Find(ApiCall call, long id) => call.Tenant.Oneflow.Workspaces.FirstOrDefault(
        workspace => workspace.Id == id && workspace.IsSeenBy(call.ActingUser));
}
