using ContractTests.Fixtures;
using ContractTests.Targets;
using Oneflow.Client;

namespace ContractTests.Real;

/// <summary>Describes an account as a fake's control API would, by what its API tells.</summary>
internal static class RealAccount
{
    public static async Task<TestTenant> DescribeAsync(ITarget target, string token, string email)
    {
        using var http = new HttpClient(target.CreateHandler());
        var client = new OneflowClient(http, new OneflowClientOptions { Token = token, BaseAddress = target.Api });
        var (users, workspaces, templates) =
            (new List<TestTenant.User>(), new List<TestTenant.Workspace>(), new List<TestTenant.Template>());
        await foreach (var user in client.Users.EnumerateUsersAsync())
            users.Add(new(user.Id, user.Name ?? "", user.Email ?? "", user.Active ?? true, user.IsAdmin ?? false));
        users = [.. users.OrderByDescending(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase))];

        var seen = new Dictionary<long, List<Workspace>>();
        foreach (var user in users.Where(user => user.Active))
            seen[user.Id] = await SeenByAsync(client, user);
        await foreach (var workspace in client.Workspaces.EnumerateWorkspacesAsync())
            workspaces.Add(new(workspace.Id, workspace.Name ?? "", Ids(workspace.Id, _ => true),
                Ids(workspace.Id, known => known.Permissions?.ContractCreate == true)));

        foreach (var active in (bool[])[true, false])
        {
            await foreach (var template in client.Templates.EnumerateTemplatesAsync(filterActive: active))
                templates.Add(new(template.Id, template.Name ?? "", active, template.Workspaces[0].Id));
        }

        return new(target.Api.Host, token, users, workspaces, templates);

        List<long> Ids(long workspace, Func<Workspace, bool> condition) =>
            [.. seen.Where(user => user.Value.Any(known => known.Id == workspace && condition(known))).Select(user => user.Key)];
    }

    private static async Task<List<Workspace>> SeenByAsync(OneflowClient client, TestTenant.User user)
    {
        var seen = new List<Workspace>();
        try
        {
            await foreach (var workspace in client.AsUser(user.Email).Workspaces.EnumerateWorkspacesAsync())
                seen.Add(workspace);
        }
        catch (Exception refusal) when (refusal is OneflowForbiddenException or OneflowUnauthorizedException)
        {
            // A user without a workspace or a licence sees none.
        }

        return seen;
    }
}
