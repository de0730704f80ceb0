using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat.Tokens;

public sealed class SignicatTokenTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Token_requests_are_counted()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);

        await tenant.TokenAsync();
        await tenant.TokenAsync();
        await tenant.AskAsync("wrong");

        var counters = (await tenant.ControlAsync("GET", "/signicat/tokens")).Json;
        Assert.Equal((2, 1), ((int)counters["issued"]!, (int)counters["refused"]!));
        Assert.Equal(["access-token-1", "access-token-2"], counters["tokens"]!.AsArray().Select(token => (string)token!["id"]!));
    }

    [Fact]
    public async Task A_token_ends_with_its_life_on_the_clock_of_the_tenant()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        await tenant.ControlAsync("PATCH", "/signicat/client", """{"token_lifetime":60}""");
        var token = await tenant.TokenAsync();

        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:59"}""");
        Assert.Equal(200, (await tenant.SendAsync(token, "GET", "/signature/themes/list/themes")).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");
        Assert.Equal(401, (await tenant.SendAsync(token, "GET", "/signature/themes/list/themes")).Code);
    }

    [Fact]
    public async Task A_token_opens_the_account_that_it_was_issued_to_and_no_other()
    {
        var (mine, other) = (await SignicatTestTenant.CreateAsync(server), await SignicatTestTenant.CreateAsync(server));
        var token = await mine.TokenAsync();

        await mine.SendAsync(token, "POST", "/identification/v2/sessions", """{"flow":"headless"}""");
        await other.ControlAsync("DELETE", "");

        Assert.Equal(200, (await mine.SendAsync(token, "GET", "/identification/v2/sessions")).Code);
        Assert.Equal("""{"error":"invalid_client"}""", (await other.AskAsync()).Body);
    }

    [Fact]
    public async Task A_fault_hits_the_token_endpoint_and_calls_by_their_full_names()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", """{"operation":"signicat.requestToken","response":"503"}""")).Code);
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", """{"operation":"signicat.listWebhooks","response":"429"}""")).Code);

        Assert.Equal(503, (await tenant.AskAsync()).Code);
        var token = await tenant.TokenAsync();
        Assert.Equal(429, (await tenant.SendAsync(token, "GET", "/notification/webhooks")).Code);
        Assert.Equal(200, (await tenant.SendAsync(token, "GET", "/notification/webhooks")).Code);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, """{"message":"The access token lacks the scope event."}""")]
    public async Task A_refusal_at_the_gate_is_empty_unless_it_is_to_be_explained(bool isExplained, string body)
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        await tenant.ControlAsync("PATCH", "/signicat/client", $$"""{"scopes":["identify"],"explains_refusals":{{(isExplained ? "true" : "false")}}}""");

        var reply = await tenant.SendAsync(await tenant.TokenAsync(), "GET", "/notification/webhooks");

        Assert.Equal((403, body), (reply.Code, reply.Body));
        Assert.Contains("insufficient_scope", reply.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("402", 402)]
    [InlineData("422", 422)]
    public async Task An_injected_refusal_has_the_vendors_shape(string answer, int status)
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.ControlAsync("POST", "/faults", $$"""{"operation":"signicat.listWebhooks","response":"{{answer}}"}""");

        var reply = await tenant.SendAsync(token, "GET", "/notification/webhooks");

        Assert.Equal((status, "message"), (reply.Code, Assert.Single(reply.Json.AsObject()).Key));
    }

    [Fact]
    public async Task The_journal_tells_of_calls_and_hides_credentials_and_tokens()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.AskAsync("s3cr+t");
        const string webhook = """{"name":"Orders","active":true,"events":["*"],"config":{"url":"http://localhost:9/","secret":"hush hush"}}""";
        Assert.Equal(201, (await tenant.SendAsync(token, "POST", "/notification/webhooks", webhook)).Code);

        var journal = await tenant.ControlAsync("GET", "/journal");

        Assert.Equal(
            ["signicat.requestToken", "signicat.requestToken", "signicat.createWebhook"],
            journal.Json["entries"]!.AsArray().Select(entry => (string)entry!["operation"]!));
        Assert.Equal("signicat-client-secret", (string)journal.Json["entries"]![1]!["rule"]!["id"]!);
        foreach (var secret in (string[])[tenant.ClientId, tenant.ClientSecret, token, "s3cr", "hush"])
            Assert.DoesNotContain(secret, journal.Body, StringComparison.Ordinal);
    }
}
