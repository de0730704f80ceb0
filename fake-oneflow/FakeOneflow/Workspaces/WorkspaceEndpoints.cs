using FakeOneflow.Http;

namespace FakeOneflow.Workspaces;

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

    private static Outcome List(ApiCall call)
    {
        List<Workspace> seen = [.. call.Tenant.Workspaces.Where(workspace => workspace.IsSeenBy(call.ActingUser))];
        var answer = ListJson.Answer(call, seen, SortKeys, (json, workspace) => WorkspaceJson.Write(json, workspace, call));
        // A malformed query is told first, as everywhere.
        return answer is Refusal ? answer : call.RefuseIf(seen.Count == 0, WorkspaceRules.Forbidden) ?? answer;
    }

    private static Outcome Get(ApiCall call)
    {
        var found = WorkspaceLookup.Find(call, call.Id("workspace_id"));
        return call.AnswerIfMissing(found, WorkspaceRules.Unknown)
            ?? Answer.Json(Json.Build(json => WorkspaceJson.Write(json, found!, call)));
    }
}
