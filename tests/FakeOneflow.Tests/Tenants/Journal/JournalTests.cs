using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Journal;

public sealed class JournalTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task An_entry_tells_the_request_the_answer_and_the_rule_that_decided()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        await tenant.GetAsync($"/contracts/{tenant.Template}?x=1", tenant.Member);

        var entry = await tenant.LastEntryAsync();

        Assert.Equal(1, (long)entry["sequence"]!);
        Assert.Equal("2025-01-15T09:00:00+00:00", (string)entry["at"]!);
        Assert.Equal("getContract", (string)entry["operation"]!);
        Assert.Equal("GET", (string)entry["request"]!["method"]!);
        Assert.Equal($"/v1/contracts/{tenant.Template}", (string)entry["request"]!["path"]!);
        Assert.Equal("?x=1", (string)entry["request"]!["query"]!);
        Assert.Equal(404, (int)entry["response"]!["status"]!);
        Assert.Contains("\"error_code\":4040000", (string)entry["response"]!["body"]!, StringComparison.Ordinal);
        Assert.Equal("contract-is-template", (string)entry["rule"]!["id"]!);
        Assert.Equal($"404: {tenant.Template} is a template", (string)entry["rule"]!["detail"]!);
        Assert.Equal("documented", (string)entry["rule"]!["confidence"]!);
        Assert.Equal(
            "https://developer.oneflow.com/docs/create-an-access-link-to-a-contract", (string)entry["rule"]!["page"]!);
    }

    [Fact]
    public async Task A_cause_tells_what_the_caller_may_not_learn()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var foreign = await (await server.NewTenantAsync()).NewContractAsync();

        var hidden = await tenant.GetAsync(contract.Path, tenant.Outsider);
        var hiddenCause = await CauseAsync(tenant);
        var other = await tenant.GetAsync(foreign.Path);
        var otherCause = await CauseAsync(tenant);

        Assert.Equal(hidden.Detail, other.Detail);
        Assert.Equal($"404: the acting user has no access to contract {contract.Id}", hiddenCause);
        Assert.Equal($"404: {foreign.Id} is a contract of another account", otherCause);
    }

    [Fact]
    public async Task Neither_tokens_nor_emails_nor_secrets_are_told()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var link = (string)(await contract.LinkAsync()).Json["access_link"]!;
        const string webhook = """{"callback_url":"https://example.com/","sign_key":"open sesame","filters":null}""";
        var made = await tenant.SendTextAsync("POST", "/webhooks", webhook, tenant.Admin);
        await tenant.GetAsync($"/webhooks/{made.Json["id"]}", tenant.Admin);
        await tenant.GetAsync($"/users?token={tenant.Token}&email={tenant.Admin}", tenant.Admin);
        await tenant.SendTextAsync("POST", "/contracts/create", $"{{\"a\":\"{tenant.Token}\"", tenant.Admin);
        await tenant.SendTextAsync("POST", "/contracts/create", "{}", "nobody@example.net");

        var journal = (await tenant.ControlAsync("GET", "/journal")).Body;

        Assert.Equal(7, JsonNode.Parse(journal)!["entries"]!.AsArray().Count);
        Assert.DoesNotContain(tenant.Token, journal, StringComparison.Ordinal);
        Assert.DoesNotContain(link[^48..], journal, StringComparison.Ordinal);
        Assert.DoesNotContain("open sesame", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("@", journal, StringComparison.Ordinal);
        Assert.Contains("\"x-oneflow-api-token\":\"[hidden]\"", journal, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Members_that_nothing_read_are_listed()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("nmae", "Order 18").With("tags", new JsonArray());
        body.FirstParticipant()["colour"] = new JsonObject { ["hue"] = 7 };

        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        Assert.Equal(200, (await tenant.CreateAsync(body)).Code);

        var entry = await tenant.LastEntryAsync();
        Assert.Equal(["nmae", "parties[0].participant.colour"], Texts(entry["unread_members"]!).Order());
    }

    [Theory]
    [InlineData("/contracts?filter[nmae]=Order&filter[name]=Order&limit=5&offset=0&sort=name", "?filter[nmae]")]
    [InlineData("/users?sort=name&limit=5", "?sort")]
    [InlineData("/contracts/{0}?expand=parties", "?expand")]
    [InlineData("/contracts/{0}/files/1?download=false", "")]
    [InlineData("/contracts/{0}/files?limit=all&sort=-id", "")]
    [InlineData("/helpers/contract_create_data?extension_type=demo&template_type_id=1", "")]
    public async Task Parameters_that_nothing_read_are_listed(string path, string unread)
    {
        var tenant = await server.NewTenantAsync();

        await tenant.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, (await tenant.NewContractAsync()).Id));

        Assert.Equal(unread, string.Join(' ', Texts((await tenant.LastEntryAsync())["unread_members"]!)));
    }

    [Fact]
    public async Task A_decision_that_was_refused_tells_the_rule_and_a_path_that_leads_nowhere_the_moment_of_the_tenant()
    {
        var tenant = await server.NewTenantAsync();
        var link = await (await tenant.NewContractAsync()).LinkPathAsync();
        await tenant.AdvanceAsync("01:00:00");

        await server.SendAsync("POST", link, "decision=sign", "application/x-www-form-urlencoded");
        var decision = await tenant.LastEntryAsync();
        await tenant.GetAsync("/nowhere");
        var nowhere = await tenant.LastEntryAsync();

        Assert.Equal("signing-not-signatory", (string)decision["rule"]!["id"]!);
        Assert.Equal("route-unknown", (string)nowhere["rule"]!["id"]!);
        Assert.Equal(("2025-01-15T10:00:00+00:00", "2025-01-15T10:00:00+00:00"), ((string)decision["at"]!, (string)nowhere["at"]!));
    }

    [Fact]
    public async Task Entries_are_found_by_operation_status_and_sequence_number()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.GetAsync("/ping");
        await tenant.GetAsync("/contracts/1");
        await tenant.GetAsync("/ping", tenant.Inactive);
        await tenant.GetAsync("/nowhere");

        Assert.Equal([1, 3], await SequencesAsync(tenant, "?operation=ping"));
        Assert.Equal([2, 4], await SequencesAsync(tenant, "?status=404"));
        Assert.Equal([3, 4], await SequencesAsync(tenant, "?since=2"));
        Assert.Equal([3], await SequencesAsync(tenant, "?since=2&operation=ping"));
        Assert.Equal([1, 2], await SequencesAsync(tenant, "?limit=2"));

        Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/journal")).Code);
        await tenant.GetAsync("/ping");
        Assert.Equal([5], await SequencesAsync(tenant, ""));
    }

    [Theory]
    [InlineData("?operation=getContrat", "did you mean getContract")]
    [InlineData("?operation=zzz", "openapi/oneflow.yaml lists them")]
    [InlineData("?status=abc", "status is not an integer")]
    [InlineData("?since=-1", "since is not an integer")]
    [InlineData("?limit=0", "limit is not an integer")]
    [InlineData("?limit=1&limit=2", "limit is given twice")]
    [InlineData("?stauts=404", "it knows operation, status, text, since, limit")]
    public async Task A_filter_that_is_not_understood_is_refused(string query, string error)
    {
        var reply = await (await server.NewTenantAsync()).ControlAsync("GET", "/journal" + query);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_is_of_one_tenant()
    {
        var tenant = await server.NewTenantAsync();
        var other = await server.NewTenantAsync();

        await tenant.GetAsync("/ping");
        await server.SendAsync("GET", "/v1/ping");

        Assert.Empty(await SequencesAsync(other, ""));
        Assert.Single(await SequencesAsync(tenant, ""));
    }

    [Fact]
    public async Task Visits_to_links_and_downloads_are_in_the_journal_of_their_tenant()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var link = (string)(await contract.LinkAsync()).Json["access_link"]!;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Add("x-oneflow-api-token", tenant.Token);
        using var redirect = await http.GetAsync(new Uri(server.Origin, $"/v1{contract.Path}/files/1?download=true"));
        var download = redirect.Headers.Location!.AbsolutePath;
        Assert.Equal(204, (await tenant.ControlAsync("DELETE", "/journal")).Code);

        await server.SendAsync("GET", new Uri(link).AbsolutePath);
        await server.SendAsync("POST", new Uri(link).AbsolutePath, "decision=sign", "application/x-www-form-urlencoded");
        await server.SendAsync("GET", download);
        await server.SendAsync("GET", download, headers: ("x-oneflow-api-token", tenant.Token));

        var journal = await tenant.ControlAsync("GET", "/journal");
        var entries = journal.Json["entries"]!.AsArray();
        Assert.Equal(
            ["GET /access/[secret] 200", "POST /access/[secret] 403", "GET /storage/[secret] 200", "GET /storage/[secret] 200"],
            entries.Select(entry => $"{entry!["request"]!["method"]} {entry["request"]!["path"]} {entry["response"]!["status"]}"));
        Assert.Equal("decision=sign", (string)entries[1]!["request"]!["body"]!);
        Assert.DoesNotContain(link[^48..], journal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(download[^48..], journal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, journal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_without_a_known_token_are_in_the_journal_of_the_server()
    {
        await using var own = await StartedServer.StartAsync(new());
        var tenant = await own.Tests.NewTenantAsync();
        await tenant.GetAsync("/ping");
        const string unknown = "0123456789012345678901234567890123456789";
        await tenant.SendAsync("GET", "/contracts/1", null, tenant.Admin, token: unknown);

        var journal = await own.Tests.SendAsync("GET", "/_fake/journal?operation=getContract");

        var entry = Assert.Single(journal.Json["entries"]!.AsArray())!;
        Assert.Equal(("token-unknown", 401), ((string)entry["rule"]!["id"]!, (int)entry["response"]!["status"]!));
        Assert.DoesNotContain(unknown, journal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("@", journal.Body, StringComparison.Ordinal);
        Assert.Equal(1, (long)journal.Json["last_sequence"]!);
        Assert.Equal(204, (await own.Tests.SendAsync("DELETE", "/_fake/journal")).Code);
        Assert.Empty((await own.Tests.SendAsync("GET", "/_fake/journal")).Json["entries"]!.AsArray());
    }

    [Fact]
    public async Task The_oldest_entries_make_room()
    {
        await using var small = await StartedServer.StartAsync(new() { JournalEntries = 3 });
        var tenant = await small.Tests.NewTenantAsync();
        for (var i = 0; i < 5; i++)
            await tenant.GetAsync("/ping");

        Assert.Equal([3, 4, 5], await SequencesAsync(tenant, ""));
    }

    [Fact]
    public async Task Large_bodies_make_room_for_less()
    {
        await using var small = await StartedServer.StartAsync(new() { JournalBytes = 64 * 1024 });
        var tenant = await small.Tests.NewTenantAsync();
        var large = new JsonObject { ["text"] = string.Join(' ', Enumerable.Repeat("word", 20_000)) };
        for (var i = 0; i < 10; i++)
            await tenant.CreateAsync(large);

        var journal = (await tenant.ControlAsync("GET", "/journal")).Json;
        Assert.InRange(journal["entries"]!.AsArray().Count, 1, 4);
        Assert.Equal(10, (long)journal["last_sequence"]!);
        var request = journal["entries"]![0]!["request"]!;
        Assert.True((bool)request["body_is_cut"]!);
        Assert.Equal(large.ToJsonString().Length, (int)request["body_bytes"]!);
        Assert.InRange(((string)request["body"]!).Length, 16_000, 16 * 1024);
    }

    [Fact]
    public async Task A_journal_of_no_entries_is_off()
    {
        await using var small = await StartedServer.StartAsync(new() { JournalEntries = 0 });
        var tenant = await small.Tests.NewTenantAsync();
        await tenant.GetAsync("/ping");

        Assert.Empty(await SequencesAsync(tenant, ""));
    }

    private static async Task<string> CauseAsync(TestTenant tenant) => (string)(await tenant.LastEntryAsync())["rule"]!["detail"]!;

    private static async Task<IReadOnlyList<long>> SequencesAsync(TestTenant tenant, string query) =>
        [.. (await tenant.ControlAsync("GET", "/journal" + query)).Json["entries"]!.AsArray().Select(entry => (long)entry!["sequence"]!)];

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(item => (string)item!);
}
