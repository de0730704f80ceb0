using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Extensions;

/// <summary>Both ways by which the token of an extension reaches an integrator.</summary>
public sealed class ExtensionTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Whoever_enables_it_is_shown_the_token_once()
    {
        var tenant = await server.NewTenantAsync();

        var enabled = await tenant.ControlAsync("POST", "/extension/enable");

        var token = (string)enabled.Json["token"]!;
        Assert.Equal(200, (await tenant.SendAsync("GET", "/accounts/me", null, token: token)).Code);
        Assert.Null(enabled.Json["call"]);
        var shown = await tenant.ControlAsync("GET", "/extension");
        Assert.Equal((true, "token-2"), ((bool)shown.Json["enabled"]!, (string)shown.Json["token_id"]!));
        Assert.DoesNotContain(token, shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabling_revokes_the_token_and_no_other()
    {
        var tenant = await server.NewTenantAsync();
        var token = (string)(await tenant.ControlAsync("POST", "/extension/enable")).Json["token"]!;

        var disabled = await tenant.ControlAsync("POST", "/extension/disable");

        Assert.Equal("""{"enabled":false,"token_id":"token-2","token":null,"call":null}""", disabled.Body);
        Assert.Equal(401, (await tenant.SendAsync("GET", "/accounts/me", null, token: token)).Code);
        Assert.Equal(200, (await tenant.GetAsync("/accounts/me")).Code);
    }

    [Fact]
    public async Task Its_token_acts_for_the_account_like_any_other()
    {
        var tenant = await server.NewTenantAsync();
        var token = (string)(await tenant.ControlAsync("POST", "/extension/enable")).Json["token"]!;

        var created = await tenant.SendAsync("POST", "/contracts/create", Bodies.Contract(tenant), tenant.Admin, token);
        var type = await tenant.SendAsync("POST", "/template_types", new JsonObject { ["name"] = "Quotes" }, token: token);
        var withoutUser = await tenant.SendAsync("POST", "/contracts/create", Bodies.Contract(tenant), token: token);

        Assert.Equal((200, 200, 400), (created.Code, type.Code, withoutUser.Code));
    }

    [Fact]
    public async Task The_setup_url_is_told_the_token_which_works_already_and_nobody_else_is()
    {
        var tenant = await server.NewTenantAsync();
        Reply? asked = null;
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            asked = await AskAsync(tenant, await BodyOf(http));
            await http.Response.WriteAsJsonAsync(new { oauth_link = "https://backend.example/connect?state=7" });
        });
        await AutomaticAsync(tenant, receiver);

        var enabled = await tenant.ControlAsync("POST", "/extension/enable");

        var call = Assert.Single(receiver.Calls);
        var token = (string)call["data"]!["token"]!;
        var account = (await tenant.GetAsync("/accounts/me")).Json["id"]!;
        Assert.Equal($$$"""{"account_id":{{{account}}},"event":"enable","data":{"token":"{{{token}}}","email":null}}""", call.ToJsonString());
        Assert.Equal((200, (long)account), (asked!.Code, (long)asked.Json["id"]!));
        Assert.Null(enabled.Json["token"]);
        Assert.DoesNotContain(token, enabled.Body, StringComparison.Ordinal);
        Assert.Equal("https://backend.example/connect?state=7", (string)enabled.Json["call"]!["oauth_link"]!);
        Assert.Equal("delivered", (string)enabled.Json["call"]!["status"]!);
    }

    [Fact]
    public async Task The_setup_url_is_told_of_disabling_when_the_token_does_not_work_any_more()
    {
        var tenant = await server.NewTenantAsync();
        string? token = null;
        var asked = 0;
        await using var receiver = await Receiver.StartAsync(async (http, number) =>
        {
            var body = await BodyOf(http);
            token ??= (string)body["data"]!["token"]!;
            if (number == 2)
                asked = (await tenant.SendAsync("GET", "/accounts/me", null, token: token)).Code;
        });
        await AutomaticAsync(tenant, receiver);
        await tenant.ControlAsync("POST", "/extension/enable");

        await tenant.ControlAsync("POST", "/extension/disable");

        var account = (await tenant.GetAsync("/accounts/me")).Json["id"]!;
        Assert.Equal(
            $$$"""{"account_id":{{{account}}},"event":"disable","data":{"token":null,"email":null}}""",
            receiver.Calls[1].ToJsonString());
        Assert.Equal(401, asked);
    }

    [Fact]
    public async Task Each_enabling_has_a_token_of_its_own()
    {
        var tenant = await server.NewTenantAsync();
        await using var receiver = await Receiver.StartAsync(200);
        await AutomaticAsync(tenant, receiver);

        foreach (var deed in (string[])["enable", "disable", "enable"])
            Assert.Equal(200, (await tenant.ControlAsync("POST", $"/extension/{deed}")).Code);

        Assert.Equal(["enable", "disable", "enable"], receiver.Calls.Select(call => (string)call["event"]!));
        Assert.NotEqual((string)receiver.Calls[0]["data"]!["token"]!, (string)receiver.Calls[2]["data"]!["token"]!);
    }

    [Fact]
    public async Task The_words_for_the_events_can_be_others()
    {
        var tenant = await server.NewTenantAsync();
        await using var receiver = await Receiver.StartAsync(200);
        await AutomaticAsync(tenant, receiver, """, "enable_event":"extension:enable", "disable_event":"extension:disable" """);

        await tenant.ControlAsync("POST", "/extension/enable");
        await tenant.ControlAsync("POST", "/extension/disable");

        Assert.Equal(["extension:enable", "extension:disable"], receiver.Calls.Select(call => (string)call["event"]!));
    }

    [Fact]
    public async Task Settings_that_are_left_out_are_as_at_the_start()
    {
        var tenant = await server.NewTenantAsync();
        var first = await tenant.ControlAsync("GET", "/extension");
        await using var receiver = await Receiver.StartAsync(200);
        await AutomaticAsync(tenant, receiver, """, "enable_event":"on", "retry_waits":["00:00:01"] """);

        Assert.Equal(first.Body, (await tenant.ControlAsync("PUT", "/extension", "{}")).Body);
    }

    [Theory]
    [InlineData("""{"method":"manual"}""", "method is neither")]
    [InlineData("""{"method":"automatic"}""", "setup_url is missing")]
    [InlineData("""{"method":7}""", "method is not a text")]
    [InlineData("""{"setup_url":"https://backend.example/"}""", "setup_url is not used by the method show_token")]
    [InlineData("""{"method":"automatic","setup_url":"backend"}""", "setup_url is not an absolute address")]
    [InlineData("""{"method":"automatic","setup_url":"http://backend.example/"}""", "The Setup URL must be https")]
    [InlineData("""{"enable_event":""}""", "enable_event does not have 1 to 100 characters")]
    [InlineData("""{"enable_event":"disable"}""", "enable_event and disable_event are the same")]
    [InlineData("""{"retry_waits":"00:00:01"}""", "retry_waits is not an array")]
    [InlineData("""{"retry_waits":["00:00:01",5]}""", "retry_waits[1] is not a span of time")]
    [InlineData("""{"setup-url":"https://backend.example/"}""", "unknown field setup-url")]
    public async Task Settings_that_cannot_be_say_why(string settings, string error)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("PUT", "/extension", settings);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
        Assert.Contains("\"method\":\"show_token\"", (await tenant.ControlAsync("GET", "/extension")).Body, StringComparison.Ordinal);
    }

    internal static async Task AutomaticAsync(TestTenant tenant, Receiver receiver, string more = "")
    {
        var reply = await tenant.ControlAsync(
            "PUT", "/extension", $$"""{"method":"automatic","setup_url":"{{receiver.Url}}setup?key=hush"{{more}}}""");
        Assert.True(reply.Code == 200, reply.Body);
    }

    private static Task<Reply> AskAsync(TestTenant tenant, JsonNode told) =>
        tenant.SendAsync("GET", "/accounts/me", null, token: (string)told["data"]!["token"]!);

    // The receiver has noted the body, and read it to its end.
    private static async Task<JsonNode> BodyOf(HttpContext http)
    {
        http.Request.Body.Position = 0;
        return (await JsonNode.ParseAsync(http.Request.Body))!;
    }
}
