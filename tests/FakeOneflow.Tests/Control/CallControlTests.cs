using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Control;

/// <summary>Calls that the fake sends to itself for people, with a token that it fills in.</summary>
public sealed class CallControlTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_call_is_answered_and_journaled_like_any_other()
    {
        var tenant = await server.NewTenantAsync();

        var sent = await SendAsync(tenant, new JsonObject { ["path"] = "/v1/users?limit=2" });

        Assert.Equal(200, (int)sent["status"]!);
        Assert.Equal(2, JsonNode.Parse((string)sent["body"]!)!["data"]!.AsArray().Count);
        var entry = (await tenant.ControlAsync("GET", $"/journal/{sent["sequence"]}")).Json;
        Assert.Equal(("listUsers", "?limit=2"), ((string)entry["operation"]!, (string)entry["request"]!["query"]!));
        Assert.DoesNotContain(tenant.Token, entry.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_acts_as_the_user_who_is_named()
    {
        var tenant = await server.NewTenantAsync();
        var users = (await server.SendAsync("GET", $"/_fake/tenants/{tenant.Id}")).Json["users"]!;
        var body = Bodies.Contract(tenant).ToJsonString();

        var call = new JsonObject { ["method"] = "POST", ["path"] = "/v1/contracts/create", ["body"] = body };

        var account = await SendAsync(tenant, call);
        call["user_id"] = (long)users[0]!["id"]!;
        var admin = await SendAsync(tenant, call);

        Assert.Equal(200, (int)admin["status"]!);
        Assert.NotEqual(200, (int)account["status"]!);
    }

    [Fact]
    public async Task A_token_of_signicat_is_requested_before_the_first_call()
    {
        var tenant = await server.NewTenantAsync();

        var first = await SendAsync(tenant, new JsonObject { ["path"] = "/signicat/signature/themes/list/colorthemes" });
        await SendAsync(tenant, new JsonObject { ["path"] = "/signicat/signature/themes/list/colorthemes" });

        Assert.NotEqual(401, (int)first["status"]!);
        var journal = (await tenant.ControlAsync("GET", "/journal")).Json["entries"]!.AsArray();
        Assert.Equal("signicat.requestToken", (string)journal[0]!["operation"]!);
        Assert.Equal(3, journal.Count);
    }

    [Fact]
    public async Task Without_credentials_it_is_refused_by_the_service()
    {
        var tenant = await server.NewTenantAsync();

        var sent = await SendAsync(tenant, new JsonObject { ["path"] = "/v1/users", ["anonymous"] = true });

        Assert.Equal(401, (int)sent["status"]!);
        Assert.Null(sent["sequence"]);
    }

    [Theory]
    [InlineData("""{"method":"GET"}""")]
    [InlineData("""{"path":"v1/users"}""")]
    [InlineData("""{"path":"//evil.example/v1"}""")]
    [InlineData("""{"path":"https://evil.example/"}""")]
    [InlineData("""{"path":"/v1/a b"}""")]
    [InlineData("""{"path":"/v1/users","method":"TRACE"}""")]
    [InlineData("""{"path":"/v1/users","user_id":"1"}""")]
    [InlineData("""{"path":"/v1/users","anonymous":1}""")]
    [InlineData("""{"path":"/v1/users","token":"x"}""")]
    public async Task What_is_no_call_is_refused_with_the_reason(string body)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("POST", "/calls", body);

        Assert.Equal(400, reply.Code);
        Assert.NotEqual("", (string)reply.Json["error"]!);
    }

    [Fact]
    public async Task A_redirect_is_shown_and_not_followed()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var file = (await tenant.ControlAsync("GET", $"/contracts/{contract.Id}")).Json["files"]![0]!["id"]!;

        var sent = await SendAsync(tenant, new JsonObject { ["path"] = $"/v1/contracts/{contract.Id}/files/{file}?download=true" });

        Assert.Equal(302, (int)sent["status"]!);
        Assert.Contains("/storage/", (string)sent["headers"]!["Location"]!, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> SendAsync(TestTenant tenant, JsonObject call)
    {
        var reply = await tenant.ControlAsync("POST", "/calls", call.ToJsonString());
        Assert.True(reply.Code == 200, reply.Body);
        return reply.Json;
    }
}
