using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contacts;

/// <summary>Contacts, folders and tags, and contracts that are filed and tagged.</summary>
public sealed class WorkspaceContentTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_contact_is_created_changed_listed_and_deleted()
    {
        var tenant = await server.NewTenantAsync();
        var made = (await tenant.SendAsync(
            "POST", "/contacts", new JsonObject { ["workspace_id"] = tenant.Workspace, ["name"] = "Ada", ["email"] = "ada@example.org" }))
                .Json;
        var path = $"/contacts/{made["id"]}";

        var changed = (await tenant.SendTextAsync("PUT", path, """{"notes":"Likes trains."}""")).Json;

        Assert.Equal(("Ada", "Likes trains."), ((string)changed["name"]!, (string)changed["notes"]!));
        Assert.Equal(1, (int)(await tenant.GetAsync($"/contacts?workspace_id={tenant.Workspace}")).Json["count"]!);
        Assert.Equal(0, (int)(await tenant.GetAsync($"/contacts?workspace_id={tenant.RestrictedWorkspace}")).Json["count"]!);
        Assert.Equal(404, (await tenant.GetAsync(path, tenant.Outsider)).Code);
        Assert.Equal("200 ", (await tenant.SendAsync("DELETE", path, null)).Essence);
        Assert.Equal(404, (await tenant.GetAsync(path)).Code);
    }

    [Fact]
    public async Task A_contract_is_filed_in_a_folder_and_tagged()
    {
        var tenant = await server.NewTenantAsync();
        var top = (await FolderAsync(tenant, "2025", null)).Json;
        var folder = (await FolderAsync(tenant, "January", (long)top["id"]!)).Json;
        var tag = (await tenant.SendTextAsync("POST", "/tags", """{"name":"urgent"}""")).Json;

        var contract = (await tenant.NewContractAsync(Bodies.Contract(tenant)
            .With("folder_id", (long)folder["id"]!)
            .With("tags", new JsonArray(new JsonObject { ["id"] = (long)tag["id"]! })))).Json;

        Assert.Equal([(long)top["id"]!, (long)folder["id"]!], folder["path"]!.AsArray().Select(id => (long)id!));
        Assert.Equal((long)folder["id"]!, (long)contract["_private"]!["folder"]!["id"]!);
        Assert.Equal("urgent", (string)Assert.Single(contract["tags"]!.AsArray())!["name"]!);
        Assert.Equal(1, (int)(await tenant.GetAsync("/tags")).Json["count"]!);
    }

    private static Task<Reply> FolderAsync(TestTenant tenant, string name, long? parent)
    {
        var body = new JsonObject { ["name"] = name, ["workspace_id"] = tenant.Workspace };
        if (parent is { } id)
            body["parent_id"] = id;
        return tenant.SendAsync("POST", "/folders", body);
    }
}
