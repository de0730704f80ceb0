using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration.Tests.SetupUrl;

public sealed partial class TokenFormTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string Policy = "may-connect-oneflow";

    [Fact]
    public async Task A_pasted_token_is_checked_stored_and_not_shown_again()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 30);

        var (status, page) = await SubmitAsync(host, tenant.Token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"Account {tenant.AccountId} is enabled.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, page + host.LogText, StringComparison.Ordinal);
        Assert.Equal(OneflowTokenStatus.Active, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
    }

    [Theory]
    [InlineData("", "The token is missing.")]
    [InlineData("<script>", "That is not a token.")]
    [InlineData(FakeTenant.UnknownToken, "does not accept that token")]
    public async Task What_is_no_good_token_is_told_and_not_repeated(string token, string message)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);

        var (status, page) = await SubmitAsync(host, token);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.True(token.Length == 0 || !(page + host.LogText).Contains(token, StringComparison.Ordinal));
        Assert.Empty(await host.Get<IOneflowTokenStore>().ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_form_that_was_sent_from_elsewhere_stores_nothing()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 31);
        using var form = new FormUrlEncodedContent([new("token", tenant.Token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oneflow/token") { Content = form };
        request.Headers.Add("X-User", "operator");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_is_no_form_or_too_long_for_one_stores_nothing(string type)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        using var content = new StringContent(
            $"token={new string('x', 20 * 1024)}", System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oneflow/token") { Content = content };
        request.Headers.Add("X-User", "operator");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Whom_the_policy_does_not_admit_gets_nothing(string method)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/oneflow/token");

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Without_its_policy_the_host_does_not_start()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.StartAsync(database, fake.Api, map: app => app.MapOneflowTokenForm("/oneflow/token", "no-such-policy")));
        Assert.Contains("no-such-policy", error.Message, StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(TestDatabase database) => TestHost.StartAsync(
        database,
        fake.Api,
        build: builder =>
        {
            builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("test", null);
            builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireUserName("operator"));
        },
        map: app => app.MapOneflowTokenForm("/oneflow/token", Policy));

    private static async Task<(HttpStatusCode Status, string Page)> SubmitAsync(TestHost host, string token)
    {
        using var open = new HttpRequestMessage(HttpMethod.Get, "/oneflow/token");
        open.Headers.Add("X-User", "operator");
        using var shown = await host.Http.SendAsync(open);
        Assert.Equal("no-store", shown.Headers.CacheControl?.ToString());
        var hidden = Hidden().Match(await shown.Content.ReadAsStringAsync());

        using var form = new FormUrlEncodedContent([new("token", token), new(hidden.Groups[1].Value, hidden.Groups[2].Value)]);
        using var submit = new HttpRequestMessage(HttpMethod.Post, "/oneflow/token") { Content = form };
        submit.Headers.Add("X-User", "operator");
        using var answer = await host.Http.SendAsync(submit);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    private sealed class HeaderAuthentication(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-User"].ToString() is not { Length: > 0 } name)
                return Task.FromResult(AuthenticateResult.NoResult());

            var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, "test")));
        }
    }
}
