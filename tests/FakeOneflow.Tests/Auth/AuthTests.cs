using FakeOneflow.Tests.Support;

namespace FakeOneflow.Tests.Auth;

public sealed class AuthTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_demo_tenant_can_be_used_at_once()
    {
        var demo = server.Server.DemoTenant;

        var reply = await server.SendAsync(
            "GET", "/v1/accounts/me", null, null, ("X-Oneflow-API-Token", demo.Token), ("X-Oneflow-User-Email", demo.UserEmail));

        Assert.Equal(demo.AccountId, (long)reply.Json["id"]!);
        Assert.DoesNotContain(demo.Token, demo.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_is_checked_before_the_request()
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.SendTextAsync("POST", "/contracts/create", "{", "nobody@example.com", "text/plain");

        Assert.Equal(401, reply.Code);
    }

    [Fact]
    public async Task An_email_is_matched_in_any_case()
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(200, (await tenant.GetAsync("/ping", tenant.Member.ToUpperInvariant())).Code);
    }

    [Fact]
    public async Task A_user_of_another_account_is_unknown()
    {
        var (tenant, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());

        Assert.Equal(401, (await tenant.GetAsync("/ping", other.Admin)).Code);
    }

    [Fact]
    public async Task The_account_takes_no_interest_in_the_user()
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(200, (await tenant.GetAsync("/accounts/me", tenant.Inactive)).Code);
    }

    [Theory]
    [InlineData("POST", "/contracts/create")]
    [InlineData("POST", "/contracts/1/publish")]
    [InlineData("DELETE", "/contracts/1")]
    public async Task An_operation_that_needs_a_user_names_the_header(string method, string path)
    {
        var reply = await (await server.NewTenantAsync()).SendAsync(method, path, Bodies.Invitation());

        Assert.Equal(400, reply.Code);
        Assert.Equal("x-oneflow-user-email", Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
    }

    [Fact]
    public async Task No_problem_repeats_a_token()
    {
        var secret = new string('s', 40);

        var reply = await (await server.NewTenantAsync()).SendAsync("GET", "/ping", null, token: secret);

        Assert.DoesNotContain(secret, reply.Head + reply.Body, StringComparison.Ordinal);
    }
}
