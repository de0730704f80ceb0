using System.Net;
using OneflowFake.Console;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Console;

public sealed class ConsoleTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Hostile = "<script>alert('x')</script>\"&";

    public static TheoryData<string> Sections => [.. ConsolePages.All.Select(page => page.Section)];

    [Fact]
    public void Each_kind_of_fault_can_be_chosen() => Assert.Equal(
        FaultKind.ByName.Keys.Order(StringComparer.Ordinal),
        ConsolePages.FaultKinds.Select(kind => kind.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Each_page_is_there_and_lets_nothing_in_from_elsewhere(string section)
    {
        var tenant = await server.NewTenantAsync();

        var page = await OpenAsync($"/console/{tenant.Id}/{section}");

        Assert.Equal(200, page.Code);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", page.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", page.Head, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Head, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", page.Head, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", page.Head, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page.Body, StringComparison.Ordinal);
        Assert.Contains("<h1", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_is_the_console_to_a_browser_and_a_hint_to_a_program()
    {
        var page = await server.SendUncheckedAsync("GET", "/", null, null, ("Accept", "text/html,*/*;q=0.8"));
        var hint = await server.SendUncheckedAsync("GET", "/");

        Assert.Equal(200, page.Code);
        Assert.Contains(server.Server.DemoTenant.Token, page.Body, StringComparison.Ordinal);
        Assert.Equal((404, "application/json"), (hint.Code, hint.ContentType));
    }

    [Theory]
    [InlineData("/console/tenant-none")]
    [InlineData("/console/TENANT/nothing")]
    [InlineData("/console/TENANT/calls/9999")]
    [InlineData("/console/TENANT/calls/x%2F..")]
    [InlineData("/console/TENANT/contracts/1")]
    [InlineData("/console/assets/../console.css")]
    [InlineData("/console/assets/nothing.css")]
    public async Task What_does_not_exist_is_a_page_that_says_so(string path)
    {
        var tenant = await server.NewTenantAsync();

        var page = await OpenAsync(path.Replace("TENANT", tenant.Id, StringComparison.Ordinal));

        Assert.Equal(404, page.Code);
        Assert.Contains("Nothing is here", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_others_never_become_markup()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant).With("name", Hostile).With("extra" + Hostile, 1));
        await tenant.GetAsync("/contracts?filter%5Bname%5D=" + Uri.EscapeDataString(Hostile), tenant.Admin);
        await tenant.GetAsync("/" + Uri.EscapeDataString(Hostile));

        foreach (var path in new[] { "calls", "calls/1", "calls/2", "calls/3", "contracts", $"contracts/{contract.Id}",
            $"calls?text={Uri.EscapeDataString(Hostile)}" })
        {
            var page = await OpenAsync($"/console/{tenant.Id}/{path}");

            Assert.Equal(200, page.Code);
            Assert.DoesNotContain("<script>", page.Body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;", (await OpenAsync($"/console/{tenant.Id}/contracts/{contract.Id}")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_shown_with_the_rule_that_decided_and_without_secrets()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.CreateAsync(Bodies.Contract(tenant));
        await tenant.GetAsync("/contracts/1", tenant.Admin);

        var list = await OpenAsync($"/console/{tenant.Id}/calls");
        var found = await OpenAsync($"/console/{tenant.Id}/calls?status=404&operation=getContract");
        var call = await OpenAsync($"/console/{tenant.Id}/calls/1");
        var refused = await OpenAsync($"/console/{tenant.Id}/calls/2");

        Assert.Contains($"/console/{tenant.Id}/calls/1", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/console/{tenant.Id}/calls/1", found.Body, StringComparison.Ordinal);
        Assert.Contains($"/console/{tenant.Id}/calls/2", found.Body, StringComparison.Ordinal);
        Assert.Contains("$ONEFLOW_TOKEN", WebUtility.HtmlDecode(call.Body), StringComparison.Ordinal);
        Assert.Contains("https://developer.oneflow.com/", refused.Body, StringComparison.Ordinal);
        foreach (var page in new[] { list, call, refused })
        {
            Assert.DoesNotContain(tenant.Token, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("ada@example.org", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_is_a_call_of_the_control_api()
    {
        var tenant = await server.NewTenantAsync();

        var made = await PostAsync(tenant, ("_call", $"POST /tenants/{tenant.Id}/faults"), ("_then", $"/console/{tenant.Id}/faults"),
            ("operation", "listUsers"), ("response", "503"), ("times:number", "2"), ("latency", ""));

        Assert.Equal(303, made.Code);
        Assert.Contains($"Location: /console/{tenant.Id}/faults", made.Head, StringComparison.Ordinal);
        Assert.Contains("listUsers", (await OpenAsync($"/console/{tenant.Id}/faults")).Body, StringComparison.Ordinal);
        Assert.Equal(2, (int)(await tenant.ControlAsync("GET", "/faults")).Json["faults"]![0]!["left"]!);
    }

    [Fact]
    public async Task A_form_that_is_refused_shows_the_page_with_the_reason()
    {
        var tenant = await server.NewTenantAsync();

        var page = await PostAsync(
            tenant, ("_call", $"POST /tenants/{tenant.Id}/faults"), ("_then", $"/console/{tenant.Id}/faults"), ("operation", "listUser"));

        Assert.Equal(400, page.Code);
        Assert.Contains("did you mean", page.Body, StringComparison.Ordinal);
        Assert.Contains("<h1>Faults</h1>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tenant_there_is_a_page_that_creates_one()
    {
        await using var empty = await FakeServer.StartAsync(new());
        await server.Http.DeleteAsync(new Uri(empty.BaseUrl, $"/_fake/tenants/{empty.DemoTenant.Id}"));

        using var page = await server.Http.GetAsync(new Uri(empty.BaseUrl, "/console/"));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("Create tenant", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fault_is_offered() =>
        Assert.Equal(FaultKind.ByName.Keys.Order(), ConsolePages.FaultKinds.Select(kind => kind.Value).Order());

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/console/")]
    [InlineData("/console/\\evil.example")]
    [InlineData("")]
    public async Task A_form_never_leads_to_another_place(string then)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await PostAsync(tenant, ("_call", $"DELETE /tenants/{tenant.Id}/faults"), ("_then", then));

        Assert.Equal(303, reply.Code);
        Assert.DoesNotContain("evil", reply.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_link_opens_by_a_form_and_its_secret_is_on_no_page()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant));
        await contract.PublishAsync();

        var opened = await PostAsync(
            tenant, ("_call", $"POST /tenants/{tenant.Id}/contracts/{contract.Id}/participants/{contract.Counterparty}/access_link"),
                ("_follow", "url"));

        Assert.Equal(303, opened.Code);
        var address = opened.Head.Split('\n')
            .Single(line => line.StartsWith("Location: ", StringComparison.Ordinal))["Location: ".Length..];
        Assert.StartsWith("/access/", address, StringComparison.Ordinal);
        Assert.Equal(200, (await server.SendUncheckedAsync("GET", address)).Code);
        Assert.DoesNotContain(address["/access/".Length..], (await OpenAsync($"/console/{tenant.Id}/contracts/{contract.Id}")).Body,
            StringComparison.Ordinal);
        Assert.DoesNotContain(address["/access/".Length..], (await OpenAsync($"/console/{tenant.Id}/calls")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_one_tenant_is_on_a_page_of_another()
    {
        var (one, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());
        var contract = await one.NewContractAsync(Bodies.ToSign(one).With("name", "Only mine"));

        foreach (var section in ConsolePages.All.Select(page => page.Section).Append($"contracts/{contract.Id}").Append("calls/1"))
        {
            var page = await OpenAsync($"/console/{other.Id}/{section}");

            Assert.DoesNotContain("Only mine", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(one.Token, page.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "cross-site", "navigate", "document", null, 200)]
    [InlineData("GET", "cross-site", "no-cors", "image", null, 403)]
    [InlineData("GET", "cross-site", "navigate", "iframe", null, 403)]
    [InlineData("GET", "cross-site", "cors", "empty", "https://evil.example", 403)]
    [InlineData("GET", "same-site", "cors", "empty", "http://localhost:1", 403)]
    [InlineData("POST", "cross-site", "navigate", "document", "https://evil.example", 403)]
    [InlineData("POST", "cross-site", "navigate", "document", "null", 403)]
    [InlineData("GET", "same-origin", "cors", "empty", null, 200)]
    [InlineData("GET", "none", "navigate", "document", null, 200)]
    public async Task Another_site_may_link_to_a_page_and_nothing_else(
        string method, string site, string mode, string destination, string? origin, int status)
    {
        var tenant = await server.NewTenantAsync();
        List<(string, string)> headers =
            [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination), ("Accept", "text/html")];
        if (origin is not null)
            headers.Add(("Origin", origin));

        var path = method == "POST" ? $"/console/{tenant.Id}/do" : $"/console/{tenant.Id}/calls";
        var reply = await server.SendUncheckedAsync(
            method, path, method == "POST" ? "" : null, "application/x-www-form-urlencoded", [.. headers]);

        Assert.Equal(status, reply.Code);
    }

    [Fact]
    public async Task A_name_that_is_not_the_servers_gets_no_page() =>
        Assert.Equal(421, (await server.SendUncheckedAsync(
            "GET", "/console/", null, null, ("Host", "evil.example"), ("Accept", "text/html"))).Code);

    [Theory]
    [InlineData("console.css", "text/css; charset=utf-8")]
    [InlineData("console.js", "text/javascript; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Assets_come_from_the_server_itself(string name, string type)
    {
        var asset = await server.SendUncheckedAsync("GET", "/console/assets/" + name);

        Assert.Equal((200, type), (asset.Code, asset.ContentType));
        Assert.Contains("nosniff", asset.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", asset.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_short() =>
        Assert.InRange((await server.SendUncheckedAsync("GET", "/console/assets/console.js")).Body.Split('\n').Length, 100, 300);

    private Task<Reply> OpenAsync(string path) => server.SendUncheckedAsync("GET", path, null, null, ("Accept", "text/html"));

    private Task<Reply> PostAsync(TestTenant tenant, params (string Name, string Value)[] fields) => server.SendUncheckedAsync(
        "POST", $"/console/{tenant.Id}/do",
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")),
        "application/x-www-form-urlencoded");
}
