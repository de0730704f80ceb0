using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Control;

public sealed class ControlTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("[]", "body is not a JSON object")]
    [InlineData("{", "not well-formed JSON")]
    [InlineData("""{"sed":7}""", "unknown field sed")]
    [InlineData("""{"seed":-1}""", "seed is not an integer")]
    [InlineData("""{"seed":"7"}""", "seed is not an integer")]
    [InlineData("""{"plan":"gold"}""", "plan is neither")]
    [InlineData("""{"clock":5}""", "clock is not a JSON object")]
    [InlineData("""{"clock":{"frozen_at":"tomorrow"}}""", "clock.frozen_at is not a moment")]
    public async Task A_tenant_that_cannot_be_made_says_why(string body, string error)
    {
        var reply = await server.SendAsync("POST", "/_fake/tenants", body);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"advance":"6"}""")]
    [InlineData("""{"advance":"-01:00:00"}""")]
    [InlineData("""{"advance":"9999999.00:00:00"}""")]
    [InlineData("""{"run":false}""")]
    [InlineData("""{"run":true,"advance":"01:00:00"}""")]
    [InlineData("""{"frozen_at":17}""")]
    public async Task A_clock_that_cannot_be_moved_so_stays(string body)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("POST", "/clock", body);

        Assert.Equal(400, reply.Code);
        var now = await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");
        Assert.Equal("""{"now":"2025-01-15T09:00:00+00:00"}""", now.Body);
    }

    [Fact]
    public async Task The_clock_answers_where_it_stands()
    {
        var tenant = await server.NewTenantAsync();

        var frozen = await tenant.ControlAsync("POST", "/clock", """{"frozen_at":"2030-06-01T10:00:00+02:00"}""");
        var advanced = await tenant.ControlAsync("POST", "/clock", """{"advance":"06:00:01"}""");

        Assert.Equal("""{"now":"2030-06-01T08:00:00+00:00"}""", frozen.Body);
        Assert.Equal("""{"now":"2030-06-01T14:00:01+00:00"}""", advanced.Body);
    }

    [Fact]
    public async Task A_tenant_has_someone_for_every_part_in_a_test()
    {
        var reply = await server.SendAsync("POST", "/_fake/tenants");

        var users = reply.Json["users"]!.AsArray();
        Assert.Equal(1, users.Count(user => (bool)user!["is_admin"]! && (bool)user["active"]!));
        Assert.Equal(3, users.Count(user => !(bool)user!["is_admin"]! && (bool)user["active"]! && (bool)user["licensed"]!));
        Assert.Equal(1, users.Count(user => !(bool)user!["licensed"]!));
        Assert.Equal(1, users.Count(user => !(bool)user!["active"]!));
        Assert.All(users, user => Assert.EndsWith("@example.com", (string)user!["email"]!, StringComparison.Ordinal));
        Assert.Equal(2, reply.Json["workspaces"]!.AsArray().Count);
        Assert.Contains(reply.Json["templates"]!.AsArray(), template => !(bool)template!["active"]!);
        Assert.Matches("^[a-zA-Z0-9-]{40}$", (string)reply.Json["token"]!);
    }

    [Fact]
    public async Task A_handle_tells_nothing_about_the_token()
    {
        var tenant = await server.NewTenantAsync();

        Assert.DoesNotContain(tenant.Token, tenant.Id, StringComparison.Ordinal);
        var reply = await server.SendAsync("DELETE", $"/_fake/tenants/{tenant.Token}");
        Assert.Equal(404, reply.Code);
        Assert.DoesNotContain(tenant.Token, reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/_fake")]
    [InlineData("PUT", "/_fake/tenants")]
    [InlineData("POST", "/_fake/tenants/tenant-x/clock")]
    [InlineData("DELETE", "/_fake/tenants/tenant-42/tokens/token-99")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        var reply = await server.SendAsync(method, path);

        Assert.Equal(404, reply.Code);
        Assert.NotEmpty((string)reply.Json["error"]!);
    }

    [Theory]
    [InlineData("PUT", "/_fake/tenants", "takes GET and POST, and the request was PUT")]
    [InlineData("PUT", "/_fake/tenants/tenant-1/journal", "takes GET and DELETE, and the request was PUT")]
    [InlineData("POST", "/_fake/Tenants", "lower case: send POST /_fake/tenants")]
    [InlineData("GET", "/_fake/nowhere", "GET /_fake/openapi.yaml describes all of it.")]
    [InlineData("PUT", "/_fake/tenants/tenant-1/ratelimit", "Did you mean PUT /_fake/tenants/{tenant_id}/rate_limit?")]
    public async Task A_path_that_leads_nowhere_says_what_is_likely_wrong(string method, string path, string hint)
    {
        var reply = await server.SendAsync(method, path);

        Assert.Equal(404, reply.Code);
        Assert.Contains(hint, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }
}
