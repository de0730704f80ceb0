using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Auth;

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

    [Theory]
    [InlineData("-", 40, "No account has")]
    [InlineData("Z", 40, "No account has")]
    [InlineData("a", 39, "does not have the form")]
    [InlineData("a", 41, "does not have the form")]
    [InlineData("é", 40, "does not have the form")]
    public async Task A_token_is_forty_letters_digits_and_hyphens(string character, int length, string detail)
    {
        var tenant = await server.NewTenantAsync();
        using var http = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.BaseUrl, "ping"));
        request.Headers.TryAddWithoutValidation("X-Oneflow-API-Token", string.Concat(Enumerable.Repeat(character, length)));

        var reply = await Reply.ReadAsync(await http.SendAsync(request));

        Assert.Equal(401, reply.Code);
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
        Assert.Equal(200, (await tenant.GetAsync("/ping")).Code);
    }

    [Fact]
    public async Task The_word_for_the_creator_is_no_user_and_other_headers_do_not_matter()
    {
        var tenant = await server.NewTenantAsync();
        var token = ("X-ONEFLOW-API-TOKEN", tenant.Token);

        var creator = await server.SendAsync("GET", "/v1/ping", null, null, token, ("x-oneflow-user-email", "__CREATOR__"));
        var custom = await server.SendAsync("GET", "/v1/ping", null, null, token, ("x-oneflow-custom-source", "power_automate"));

        Assert.Equal((401, 200), (creator.Code, custom.Code));
    }
}
