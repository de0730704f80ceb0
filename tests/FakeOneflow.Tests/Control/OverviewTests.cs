using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Control;

/// <summary>The responses of the control API for the console: each response is compared with the document as it comes.</summary>
public sealed class OverviewTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Tenants_are_listed_without_their_tokens()
    {
        var tenant = await server.NewTenantAsync();

        var list = await server.SendAsync("GET", "/_fake/tenants?limit=1000");

        Assert.Contains(list.Json["tenants"]!.AsArray(), item => (string)item!["id"]! == tenant.Id);
        Assert.True((bool)list.Json["tenants"]![0]!["demo"]!);
        Assert.DoesNotContain(tenant.Token, list.Body, StringComparison.Ordinal);
        Assert.Single((await server.SendAsync("GET", "/_fake/tenants?limit=1")).Json["tenants"]!.AsArray());
        Assert.Equal(400, (await server.SendAsync("GET", "/_fake/tenants?limit=0")).Code);
    }

    [Fact]
    public async Task A_tenant_is_found_again() =>
        Assert.Equal(
            server.Server.DemoTenant.Token,
            (string)(await server.SendAsync("GET", $"/_fake/tenants/{server.Server.DemoTenant.Id}")).Json["token"]!);

    [Fact]
    public async Task A_contract_is_shown_with_its_people_and_history()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant));
        await contract.PublishAsync();
        await contract.ActAsync("sign");

        var list = await tenant.ControlAsync("GET", "/contracts?state=pending&text=order");
        var shown = await tenant.ControlAsync("GET", contract.Path);
        var file = await server.SendUncheckedAsync("GET", $"/_fake/tenants/{tenant.Id}{contract.Path}/files/1");

        Assert.Equal(contract.Id, (long)list.Json["contracts"]![0]!["id"]!);
        Assert.Equal(1, (int)list.Json["contracts"]![0]!["signed"]!);
        Assert.Contains("participant:sign", shown.Json["events"]!.AsArray().Select(happened => (string)happened!["type"]!));
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Empty((await tenant.ControlAsync("GET", "/contracts?state=signed")).Json["contracts"]!.AsArray());
        Assert.Equal(400, (await tenant.ControlAsync("GET", "/contracts?state=lost")).Code);
        Assert.Equal(404, (await tenant.ControlAsync("GET", "/contracts/1")).Code);
    }

    [Fact]
    public async Task An_uploaded_page_is_never_shown_as_one()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        await tenant.SendTextAsync(
            "POST", $"{contract.Path}/files/",
            "--b\r\nContent-Disposition: form-data; name=\"upload_as\"\r\n\r\nattachment\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n",
            tenant.Admin, "multipart/form-data; boundary=b");

        foreach (var file in (await tenant.ControlAsync("GET", contract.Path)).Json["files"]!.AsArray())
        {
            var bytes = await server.SendUncheckedAsync("GET", $"/_fake/tenants/{tenant.Id}{contract.Path}/files/{file!["id"]}");

            Assert.Contains(bytes.ContentType, (string[])["application/pdf", "application/octet-stream"]);
            Assert.Contains("nosniff", bytes.Head, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_due_is_listed_and_the_clock_moves_to_it()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant));
        Assert.Equal(409, (await tenant.ControlAsync("POST", "/clock", """{"to_next":true}""")).Code);
        const string period = """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":1}}}""";
        await contract.SendAsync("PUT", "", period);
        await contract.PublishAsync();

        var clock = await tenant.ControlAsync("GET", "/clock");
        var moved = await tenant.ControlAsync("POST", "/clock", """{"to_next":true}""");

        Assert.Equal("2025-01-16T09:00:00+00:00", (string)clock.Json["due"]![0]!["time"]!);
        Assert.Contains("signing period", (string)clock.Json["due"]![0]!["what"]!, StringComparison.Ordinal);
        Assert.Equal("2025-01-16T09:00:00+00:00", (string)moved.Json["now"]!);
        Assert.Equal("overdue", (string)(await contract.NowAsync())["state"]!);
        Assert.Empty((await tenant.ControlAsync("GET", "/clock")).Json["due"]!.AsArray());
    }

    [Fact]
    public async Task What_is_no_longer_wanted_is_not_due()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant));
        await contract.SendAsync(
            "PUT", "", """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":1}}}""");
        await contract.PublishAsync();
        await contract.ActAsync("decline");

        Assert.Empty((await tenant.ControlAsync("GET", "/clock")).Json["due"]!.AsArray());
    }

    [Fact]
    public async Task A_call_is_sent_again()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.CreateAsync(Bodies.Contract(tenant));

        var again = await tenant.ControlAsync("POST", "/journal/1/repeat");

        Assert.Equal((2, 200), ((int)again.Json["sequence"]!, (int)again.Json["status"]!));
        Assert.Equal(2, (int)(await tenant.ControlAsync("GET", "/contracts")).Json["total"]!);
        Assert.Equal(404, (await tenant.ControlAsync("POST", "/journal/99/repeat")).Code);
    }

    [Fact]
    public async Task A_call_whose_secret_is_gone_is_not_sent_again()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.SendTextAsync("POST", "/webhooks", """{"callback_url":"http://127.0.0.1:1/","sign_key":"very-secret"}""", tenant.Admin);

        var again = await tenant.ControlAsync("POST", "/journal/1/repeat");

        Assert.Equal(409, again.Code);
        Assert.False((bool)(await tenant.ControlAsync("GET", "/journal/1")).Json["repeatable"]!);
    }

    [Fact]
    public async Task A_test_event_reaches_a_webhook_and_changes_nothing()
    {
        var tenant = await server.NewTenantAsync();
        await using var receiver = await Receiver.StartAsync(200);
        Assert.Equal(409, (await tenant.ControlAsync("POST", "/events", """{"type":"contract:sign"}""")).Code);
        var contract = await tenant.NewContractAsync();
        Assert.Equal(409, (await tenant.ControlAsync("POST", "/events", """{"type":"contract:sign"}""")).Code);
        await tenant.SendTextAsync("POST", "/webhooks", $$"""{"callback_url":"{{receiver.Url}}","sign_key":"k"}""", tenant.Admin);
        var events = await contract.EventsAsync();

        var sent = await tenant.ControlAsync("POST", "/events", """{"type":"contract:sign"}""");
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");

        Assert.Equal(201, sent.Code);
        Assert.Equal("delivered", (string)(await tenant.ControlAsync("GET", "/deliveries")).Json["deliveries"]![0]!["status"]!);
        Assert.Equal(events, await contract.EventsAsync());
        Assert.Equal(400, (await tenant.ControlAsync("POST", "/events", """{"type":"contract:lost"}""")).Code);
        var hooks = await tenant.ControlAsync("GET", "/webhooks");
        Assert.True((bool)hooks.Json["webhooks"]![0]!["has_sign_key"]!);
        Assert.DoesNotContain("\"k\"", hooks.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_are_listed_with_the_rules_that_refuse_their_calls()
    {
        var operations = (await server.SendAsync("GET", "/_fake/operations")).Json["operations"]!.AsArray();

        var get = operations.Single(operation => (string)operation!["name"]! == "getContract")!;
        Assert.Equal("/v1/contracts/{contract_id}", (string)get["path"]!);
        Assert.NotEmpty(get["rules"]!.AsArray());
        Assert.Contains(operations, operation => (string)operation!["vendor"]! == "Signicat");
    }

    [Fact]
    public async Task The_journal_is_searched_and_read_from_its_end()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.GetAsync("/users", tenant.Admin);
        await tenant.GetAsync("/workspaces", tenant.Admin);

        var latest = await tenant.ControlAsync("GET", "/journal?latest=1&brief=true");
        var found = await tenant.ControlAsync("GET", "/journal?text=USERS");

        Assert.Equal(2, (int)latest.Json["entries"]![0]!["sequence"]!);
        Assert.Null(latest.Json["entries"]![0]!["response"]!["body"]);
        Assert.Equal(1, (int)found.Json["entries"]![0]!["sequence"]!);
    }
}
