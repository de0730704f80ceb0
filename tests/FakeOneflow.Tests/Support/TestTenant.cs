using System.Text.Json.Nodes;

namespace FakeOneflow.Tests.Support;

/// <summary>A tenant of a test, and calls in its name.</summary>
public sealed class TestTenant(TestServer server, JsonNode made)
{
    public TestServer Server { get; } = server;
    public string Id { get; } = (string)made["id"]!;
    public string Token { get; } = (string)made["token"]!;

    public string Admin => Email(0);
    public string Member => Email(1);
    public string SecondMember => Email(2);
    public string Outsider => Email(3);
    public string Inactive => Email(4);

    public long Workspace => (long)made["workspaces"]![0]!["id"]!;

    /// <summary>Where <see cref="Member"/> may not create contracts.</summary>
    public long RestrictedWorkspace => (long)made["workspaces"]![1]!["id"]!;

    public long Template => (long)made["templates"]![0]!["id"]!;
    public long InactiveTemplate => (long)made["templates"]!.AsArray().First(template => !(bool)template!["active"]!)!["id"]!;

    public long RestrictedTemplate =>
        (long)made["templates"]!.AsArray().First(template => (long)template!["workspace_id"]! == RestrictedWorkspace)!["id"]!;

    public Task<Reply> GetAsync(string path, string? user = null) => SendAsync("GET", path, null, user);

    public Task<Reply> SendAsync(
        string method, string path, JsonNode? body, string? user = null, string? token = null) =>
        SendTextAsync(method, path, body?.ToJsonString(), user, token: token);

    public Task<Reply> SendTextAsync(
        string method, string path, string? body, string? user = null, string? contentType = "application/json", string? token = null)
    {
        List<(string, string)> headers = [("x-oneflow-api-token", token ?? Token)];
        if (user is not null)
            headers.Add(("x-oneflow-user-email", user));
        return Server.SendAsync(method, "/v1" + path, body, contentType, [.. headers]);
    }

    public Task<Reply> CreateAsync(JsonNode body, string? user = null) =>
        SendAsync("POST", "/contracts/create", body, user ?? Admin);

    public async Task<TestContract> NewContractAsync(JsonObject? body = null, string? user = null)
    {
        var reply = await CreateAsync(body ?? Bodies.Contract(this), user);
        Assert.True(reply.Code == 200, reply.Body);
        return new(this, reply.Json);
    }

    public Task<Reply> ControlAsync(string method, string path, string? body = null) =>
        Server.SendAsync(method, $"/_fake/tenants/{Id}{path}", body);

    private string Email(int index) => (string)made["users"]![index]!["email"]!;
}
