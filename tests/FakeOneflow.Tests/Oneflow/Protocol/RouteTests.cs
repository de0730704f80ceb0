using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Protocol;

public sealed class RouteTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("GET", "/contracts", "GET /v1/contracts")]
    [InlineData("GET", "/v1/v1/ping", "already ends in /v1")]
    [InlineData("POST", "/v1/contracts/1/parties/2/participants/3/access_link", "no parties in it")]
    [InlineData("POST", "/v1/contracts/1/copy", "POST /v1/contracts/create")]
    [InlineData("POST", "/v1/contracts/1/decline", "no page describes it")]
    [InlineData("POST", "/v1/contracts/1/mark_as_signed", "no page describes it")]
    [InlineData("DELETE", "/v1/tags/1", "no page describes it")]
    [InlineData("GET", "/v1/contracts/1/logs", "/v1/contracts/{contract_id}/events")]
    [InlineData("GET", "/v1/contracts/1/files/1/download", "?download=true")]
    [InlineData("GET", "/v1/logs", "/_fake/tenants/{id}/journal")]
    [InlineData("GET", "/v1/nowhere", "spelling")]
    [InlineData("GET", "/", "send GET /v1/,")]
    [InlineData("DELETE", "/contracts/1/", "send DELETE /v1/contracts/1/,")]
    [InlineData("POST", "/contracts", "send POST /v1/contracts,")]
    [InlineData("GET", "/v1//contracts", "two slashes in a row")]
    [InlineData("GET", "/V1/contracts", "lower case: send GET /v1/contracts,")]
    [InlineData("GET", "/v1/Contracts/1", "lower case: send GET /v1/contracts/1,")]
    [InlineData("GET", "/Contracts", "lacks its prefix, and paths are in lower case: send GET /v1/contracts,")]
    [InlineData("GET", "/v2/contracts", "base URL ends in /v1")]
    [InlineData("POST", "/v1/_fake/tenants", "beside it: send POST /_fake/tenants.")]
    [InlineData("POST", "/_Fake/tenants", "lower case: send POST /_fake/tenants.")]
    [InlineData("POST", "/tenants", "below /_fake: send POST /_fake/tenants.")]
    [InlineData("PUT", "/tenants/tenant-1/rate_limit/", "send PUT /_fake/tenants/tenant-1/rate_limit/.")]
    public async Task A_path_that_leads_nowhere_says_what_is_likely_wrong(string method, string path, string hint)
    {
        var reply = await server.SendAsync(method, path);

        Assert.Equal(404, reply.Code);
        Assert.Contains(hint, reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/contracts", "POST /v1/contracts/create", "GET")]
    [InlineData("POST", "/v1/contracts/", "POST /v1/contracts/create", "GET")]
    [InlineData("DELETE", "/v1/users", "takes GET", "GET")]
    [InlineData("GET", "/v1/folders", "no page describes it", "POST")]
    [InlineData("PATCH", "/v1/contracts/1/data_fields/2", "takes PUT", "PUT")]
    public async Task A_method_that_a_path_does_not_take_is_told_with_those_it_takes(
        string method, string path, string hint, string allowed)
    {
        var reply = await server.SendAsync(method, path);

        Assert.Equal(405, reply.Code);
        Assert.Contains(hint, reply.Detail, StringComparison.Ordinal);
        Assert.Contains($"Allow: {allowed}", reply.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_wants_no_token_and_takes_no_parameters()
    {
        Assert.Equal(200, (await server.SendAsync("GET", "/v1/")).Code);
        Assert.Equal(400, (await server.SendAsync("GET", "/v1/?lang=en")).Code);
    }

    [Fact]
    public async Task No_two_calls_without_a_token_have_the_same_request_id()
    {
        var (first, second) = (await server.SendAsync("GET", "/v1/ping"), await server.SendAsync("GET", "/v1/ping"));

        Assert.NotEqual((string)first.Json["request_id"]!, (string)second.Json["request_id"]!);
    }

    [Theory]
    [InlineData("/ping/")]
    [InlineData("/users/?limit=1")]
    [InlineData("/contracts/")]
    public async Task A_trailing_slash_changes_nothing(string path)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.GetAsync(path);

        Assert.Equal(200, reply.Code);
        Assert.Equal((await tenant.GetAsync(path.Replace("/?", "?", StringComparison.Ordinal).TrimEnd('/'))).Body, reply.Body);
    }

    [Fact]
    public async Task Absolute_addresses_follow_the_host_that_was_asked()
    {
        var tenant = await server.NewTenantAsync();
        (string, string)[] headers = [("x-oneflow-api-token", tenant.Token), ("Host", "api.oneflow.test:8080")];

        var account = await server.SendAsync("GET", "/v1/accounts/me", null, null, headers);
        var problem = await server.SendAsync("GET", "/v1/contracts/1", null, null, headers);

        Assert.Equal("http://api.oneflow.test:8080/v1/accounts/me", (string)account.Json["_links"]!["self"]!["href"]!);
        Assert.Equal("http://api.oneflow.test:8080/v1/error_codes/4040000", (string)problem.Json["type"]!);
    }

    [Fact]
    public async Task Answers_have_no_server_header_and_the_date_of_the_tenant()
    {
        var tenant = await server.NewTenantAsync("""{"clock":{"frozen_at":"2031-05-01T12:00:00Z"}}""");

        var reply = await tenant.GetAsync("/ping");

        Assert.Equal("{}", reply.Body);
        Assert.Equal("application/json", reply.ContentType);
        Assert.Equal("Date: Thu, 01 May 2031 12:00:00 GMT\nContent-Length: 2\nContent-Type: application/json", reply.Head);
    }

    [Fact]
    public async Task Readiness_is_told_to_anybody()
    {
        var reply = await server.SendAsync("GET", "/readyz");

        Assert.Equal("200 ready", reply.Essence);
    }
}
