using System.Net;
using System.Net.Http.Json;
using ApiWrappers;

namespace Oneflow.Client.Tests.Accounts;

/// <summary>Oneflow answers 401 to a wrong token and to a wrong user alike; only a wrong token is reported to the source.</summary>
public sealed class ActingUserTests
{
    private const string Left = "left@corp.example";

    private readonly InMemoryTokenSource _source = new() { [1] = TestTokens.Of(1) };
    private readonly List<string> _sent = [];

    [Theory]
    [InlineData(Left)]
    [InlineData(null)]
    public async Task Field_A16_A_401_for_the_user_costs_no_token(string? email)
    {
        var user = await ClientAsync(email, (_, isUser) => isUser ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);

        Assert.IsType<PingResult.Unauthorized>(await user.Core.TryPingAsync());

        Assert.Empty(_source.Rejected);
        Assert.Equal(["/v1/ping user", "/v1/accounts/me"], _sent);
    }

    [Fact]
    public async Task Field_A16_A_token_that_is_refused_without_the_user_too_is_reported()
    {
        var user = await ClientAsync(Left, (_, _) => HttpStatusCode.Unauthorized);

        Assert.IsType<PingResult.Unauthorized>(await user.Core.TryPingAsync());

        Assert.Equal([(1, TestTokens.Of(1))], _source.Rejected);
        Assert.Equal(["/v1/ping user", "/v1/accounts/me"], _sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData((HttpStatusCode)0)]
    public async Task Field_A16_A_token_that_Oneflow_cannot_be_asked_about_stays(HttpStatusCode status)
    {
        var user = await ClientAsync(Left, (_, isUser) => isUser ? HttpStatusCode.Unauthorized : status);

        Assert.IsType<PingResult.Unauthorized>(await user.Core.TryPingAsync());

        Assert.Empty(_source.Rejected);
        Assert.Equal(["/v1/ping user", "/v1/accounts/me"], _sent);
    }

    [Fact]
    public async Task Field_A16_A_call_of_a_user_whose_token_was_replaced_is_sent_once_more_and_asks_nothing()
    {
        var user = await ClientAsync(Left, (token, _) =>
        {
            _source[1] = TestTokens.Of(2);
            return token == TestTokens.Of(1) ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;
        });

        Assert.True((await user.Core.TryPingAsync()).IsSuccess);

        Assert.Empty(_source.Rejected);
        Assert.Equal(["/v1/ping user", "/v1/ping user"], _sent);
    }

    [Fact]
    public async Task Field_A16_Asking_about_a_token_keeps_to_the_limit_of_the_account()
    {
        var options = new OneflowConnectionOptions { RateLimit = new ApiRateLimits(1, TimeSpan.FromMinutes(5)) };
        var user = await ClientAsync(Left, (_, _) => HttpStatusCode.Unauthorized, options);

        Assert.IsType<PingResult.Unauthorized>(await user.Core.TryPingAsync());

        Assert.Empty(_source.Rejected);
        Assert.Equal(["/v1/ping user"], _sent);
    }

    private async Task<OneflowUserClient> ClientAsync(
        string? email, Func<string, bool, HttpStatusCode> answer, OneflowConnectionOptions? options = null)
    {
        var http = new HttpClient(new StubHandler(request =>
        {
            var (token, isUser) = (request.Headers.GetValues(ApiToken.Header).Single(), request.Headers.Contains(UserEmail.Header));
            _sent.Add(request.RequestUri!.AbsolutePath + (isUser ? " user" : ""));
            var status = answer(token, isUser);
            return status == 0
                ? throw new HttpRequestException("There is no network.")
                : new HttpResponseMessage(status) { Content = JsonContent.Create(new { id = 1, name = "Corp" }) };
        }));
        var client = await new OneflowClientFactory(http, _source, options ?? new OneflowConnectionOptions()).ForAccountAsync(1);
        return client.AsUser(email is null ? UserEmail.ContractCreator : email);
    }
}
