using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Protocol;

public sealed class RouteTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("POST", "/v1/contracts", "POST /v1/contracts/create")]
    [InlineData("POST", "/v1/contracts/", "POST /v1/contracts/create")]
    [InlineData("GET", "/contracts", "GET /v1/contracts")]
    [InlineData("GET", "/v1/v1/ping", "already ends in /v1")]
    [InlineData("POST", "/v1/contracts/1/parties/2/participants/3/access_link", "no parties in it")]
    [InlineData("DELETE", "/v1/users", "takes GET")]
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
