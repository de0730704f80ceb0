using ApiWrappers;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class WorkspaceScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("listWorkspaces", 200, "all", "docs/workspace", Documented, _ => Task.FromResult(List(sort: WorkspaceSortKey.Name))),
        new("listWorkspaces", 200, "acting-user", "docs/authentication-and-authorization", Documented, fixture => Task.FromResult(
            ListAs(fixture.Tenant.Member(user => fixture.Tenant.Workspaces.Any(workspace => workspace.ViewerIds.Contains(user.Id)))
                .Email))),
        new("listWorkspaces", 400, "limit-above-range", "docs/pagination", Inferred, _ => Task.FromResult(List(limit: 101))),
        new("listWorkspaces", 400, "unknown-sort-key", "docs/sorting", Inferred,
            _ => Task.FromResult(List(sort: WorkspaceSortKey.From("colour")))),
        new("listWorkspaces", 403, "user-without-workspace", "reference/get-workspaces", Inferred, fixture => Task.FromResult(
            ListAs(fixture.Tenant.Member(user => !fixture.Tenant.Workspaces.Any(workspace => workspace.ViewerIds.Contains(user.Id)))
                .Email)))
        {
            Rule = "workspaces-forbidden",
        },
        .. Unauthorized.ByToken("listWorkspaces", ListAs),
        .. Unauthorized.ByUser("listWorkspaces", ListAs),
    ];

    private static Call List(int? limit = null, Sort<WorkspaceSortKey>? sort = null)
        => Call.Of(client => client.Workspaces.TryListWorkspacesAsync(limit, null, sort),
            client => client.Workspaces.ListWorkspacesAsync(limit, null, sort));

    private static Call ListAs(string email)
        => Call.Of(client => client.AsUser(email).Workspaces.TryListWorkspacesAsync(),
            client => client.AsUser(email).Workspaces.ListWorkspacesAsync());
}
