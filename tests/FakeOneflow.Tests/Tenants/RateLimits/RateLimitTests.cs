using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.RateLimits;

public sealed class RateLimitTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task The_documented_limit_is_off_until_it_is_switched_on()
    {
        var tenant = await server.NewTenantAsync();
        var off = await tenant.ControlAsync("GET", "/rate_limit");
        var on = await tenant.ControlAsync("PUT", "/rate_limit", """{"on":true}""");

        var statuses = new List<int>();
        for (var i = 0; i < 2001; i++)
            statuses.Add((await tenant.GetAsync("/ping")).Code);

        Assert.Equal("""{"on":false,"limit":2000,"window_seconds":300}""", off.Body);
        Assert.Equal("""{"on":true,"limit":2000,"window_seconds":300}""", on.Body);
        Assert.Equal(2000, statuses.IndexOf(429));
    }

    [Fact]
    public async Task A_window_ends_on_the_clock_of_the_tenant()
    {
        var tenant = await LimitedTenantAsync(2);
        await tenant.GetAsync("/ping");
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:04:59"}""");
        await tenant.GetAsync("/users");

        Assert.Equal(429, (await tenant.GetAsync("/users")).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");
        Assert.Equal(200, (await tenant.GetAsync("/users")).Code);
    }

    [Fact]
    public async Task Each_token_has_a_limit_of_its_own()
    {
        var tenant = await LimitedTenantAsync(1);
        var second = (string)(await tenant.ControlAsync("POST", "/tokens")).Json["token"]!;

        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
        Assert.Equal(200, (await tenant.SendAsync("GET", "/ping", null, token: second)).Code);
        Assert.Equal(429, (await tenant.SendAsync("GET", "/ping", null, token: second)).Code);
    }

    [Fact]
    public async Task A_refused_call_says_which_rule_and_takes_no_effect()
    {
        var tenant = await LimitedTenantAsync(1);
        await tenant.GetAsync("/ping");

        var reply = await tenant.CreateAsync(Bodies.Contract(tenant));

        Assert.Equal(429, reply.Code);
        Assert.Equal("rate-limit", (string)(await tenant.LastEntryAsync())["rule"]!["id"]!);
        await tenant.ControlAsync("PUT", "/rate_limit", """{"on":false}""");
        Assert.Equal(0, (int)(await tenant.GetAsync("/contracts")).Json["count"]!);
    }

    [Theory]
    [InlineData("{}", "on is neither true nor false")]
    [InlineData("""{"on":"yes"}""", "on is neither true nor false")]
    [InlineData("""{"on":true,"limit":0}""", "limit is not an integer")]
    public async Task A_switch_that_is_not_understood_says_why(string body, string error)
    {
        var reply = await (await server.NewTenantAsync()).ControlAsync("PUT", "/rate_limit", body);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    private async Task<TestTenant> LimitedTenantAsync(int limit)
    {
        var tenant = await server.NewTenantAsync();
        Assert.Equal(200, (await tenant.ControlAsync("PUT", "/rate_limit", $$"""{"on":true,"limit":{{limit}}}""")).Code);
        return tenant;
    }
}
