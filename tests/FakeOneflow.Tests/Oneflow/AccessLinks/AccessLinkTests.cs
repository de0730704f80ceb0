using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.AccessLinks;

public sealed class AccessLinkTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_answer_has_the_link_and_nothing_else()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var reply = await contract.LinkAsync();

        var (key, link) = Assert.Single(reply.Json.AsObject());
        Assert.Equal("access_link", key);
        Assert.Matches($"^{server.Origin}access/[A-Za-z0-9]{{48}}$", (string)link!);
    }

    [Fact]
    public async Task Each_link_is_another_one_even_among_tenants_of_one_seed()
    {
        var links = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var contract = await (await server.NewTenantAsync("""{"seed":900}""")).NewContractAsync();
            links.Add(await contract.LinkPathAsync());
            links.Add(await contract.LinkPathAsync());
        }

        Assert.Equal(links.Count, links.Distinct().Count());
    }

    [Fact]
    public async Task A_link_opens_a_page_that_names_contract_and_participant()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var page = await server.SendAsync("GET", await contract.LinkPathAsync());

        Assert.Equal(200, page.Code);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("<h1>Order 17</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<strong>Some Body</strong>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_neither_run_nor_keep_nor_pass_on_anything()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();

        var page = await server.SendAsync("GET", await contract.LinkPathAsync());

        Assert.Contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-", page.Head, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", page.Head, StringComparison.Ordinal);
        Assert.Contains("Referrer-Policy: same-origin", page.Head, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", page.Head, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'; frame-ancestors 'none'", page.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_shows_hostile_names_as_text()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("name", "</title><script>alert(1)</script>");
        body.FirstParticipant()["name"] = "<img src=x onerror=alert(2)>";

        var page = await server.SendAsync("GET", await (await tenant.NewContractAsync(body)).LinkPathAsync());

        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05:59:59", 200)]
    [InlineData("05:59:59.9999999", 200)]
    [InlineData("06:00:00", 410)]
    [InlineData("30.00:00:00", 410)]
    public async Task A_link_works_until_six_hours_have_passed(string later, int status)
    {
        var tenant = await server.NewTenantAsync();
        var path = await (await tenant.NewContractAsync()).LinkPathAsync();

        await tenant.ControlAsync("POST", "/clock", $$"""{"advance":"{{later}}"}""");

        Assert.Equal(status, (await server.SendAsync("GET", path)).Code);
    }

    [Fact]
    public async Task The_time_of_one_tenant_does_not_end_the_links_of_another()
    {
        var (tenant, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());
        var path = await (await tenant.NewContractAsync()).LinkPathAsync();

        await other.ControlAsync("POST", "/clock", """{"advance":"12:00:00"}""");

        Assert.Equal(200, (await server.SendAsync("GET", path)).Code);
    }

    [Fact]
    public async Task A_link_to_nothing_is_not_found()
    {
        var page = await server.SendAsync("GET", "/access/" + new string('x', 48));

        Assert.Equal(404, page.Code);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
    }

    [Theory]
    [InlineData("contract")]
    [InlineData("tenant")]
    public async Task A_link_ends_with_what_it_leads_to(string deleted)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var path = await contract.LinkPathAsync();

        var reply = deleted == "contract"
            ? await tenant.SendAsync("DELETE", contract.Path, null, tenant.Admin)
            : await tenant.ControlAsync("DELETE", "");

        Assert.True(reply.Code is 200 or 204);
        Assert.Equal(404, (await server.SendAsync("GET", path)).Code);
    }

    [Fact]
    public async Task A_malformed_id_is_told_before_an_unknown_contract()
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.SendAsync("POST", "/contracts/1/participants/seventeen/access_link", null);

        Assert.Equal(400, reply.Code);
        Assert.Equal("participant_id", Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task All_links_of_a_participant_work_any_number_of_times()
    {
        var contract = await (await server.NewTenantAsync()).NewContractAsync();
        string[] links = [await contract.LinkPathAsync(), await contract.LinkPathAsync()];

        foreach (var link in links.Concat(links))
            Assert.Equal(200, (await server.SendAsync("GET", link)).Code);
    }
}
