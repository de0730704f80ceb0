using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Workspaces;

/// <summary>The operations of the tag Workspaces.</summary>
internal static class WorkspaceEndpoints
{
    private static readonly SortKey<Workspace>[] SortKeys = [new("name", workspace => workspace.Name)];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListWorkspaces, "GET", "/workspaces", UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
        },
        new(OperationIds.GetWorkspace, "GET", "/workspaces/{workspace_id}", UserEmail.Optional, Get),
    ];

    private static OperationResult List(ApiCall call)
    {
        List<Workspace> seen = [.. call.Tenant.Oneflow.Workspaces.Where(workspace => workspace.IsSeenBy(call.ActingUser))];
        var response = ListJson.Respond(call, seen, SortKeys, (json, workspace) => WorkspaceJson.Write(json, workspace, call));
        // A malformed query is reported first, as everywhere.
        return response is RuleViolation ? response : call.RefuseIf(seen.Count == 0, WorkspaceRules.Forbidden) ?? response;
    }

    private static OperationResult Get(ApiCall call)
    {
        var found = WorkspaceLookup.Find(call, call.Id("workspace_id"));
        return call.RespondIfMissing(found, WorkspaceRules.Unknown)
            ?? Response.Json(Json.Build(json => WorkspaceJson.Write(json, found!, call)));
    }
}
