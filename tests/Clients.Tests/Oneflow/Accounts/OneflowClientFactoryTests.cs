using System.Net;
using ApiWrappers;
using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Client.Tests.Accounts;

public sealed class OneflowClientFactoryTests
{
    private readonly InMemoryTokenSource _shelf = new();
    private readonly List<string> _sent = [];
    private Func<string, HttpStatusCode> _answer = _ => HttpStatusCode.OK;

    [Fact]
    public async Task Each_account_is_called_with_its_token()
    {
        (_shelf[1], _shelf[2]) = (TestTokens.Of(1), TestTokens.Of(2));
        var factory = Factory();
        var (one, two) = (await factory.ForAccountAsync(1), await factory.ForAccountAsync(2));
        await two.Core.PingAsync();
        await one.Core.PingAsync();
        Assert.Equal([TestTokens.Of(2), TestTokens.Of(1)], _sent);
    }

    [Fact]
    public async Task An_account_without_a_token_is_refused_and_named()
    {
        var exception = await Assert.ThrowsAsync<OneflowTokenUnavailableException>(async () => await Factory().ForAccountAsync(7));
        Assert.Equal(7, exception.AccountId);
        Assert.Contains("account 7", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_replaced_is_taken_at_the_next_call()
    {
        _shelf[1] = TestTokens.Of(1);
        var client = await Factory().ForAccountAsync(1);
        await client.Core.PingAsync();
        _shelf[1] = TestTokens.Of(2);
        await client.Core.PingAsync();
        Assert.Equal([TestTokens.Of(1), TestTokens.Of(2)], _sent);
    }

    [Fact]
    public async Task A_call_whose_token_was_replaced_on_the_way_is_sent_once_more()
    {
        _shelf[1] = TestTokens.Of(1);
        var client = await Factory().ForAccountAsync(1);
        _answer = token =>
        {
            _shelf[1] = TestTokens.Of(2);
            return token == TestTokens.Of(1) ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;
        };
        Assert.True((await client.Core.TryPingAsync()).IsSuccess);
        Assert.Equal([TestTokens.Of(1), TestTokens.Of(2)], _sent);
        Assert.Equal([(1, TestTokens.Of(1))], _shelf.Rejected);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_to_the_source_and_not_sent_again()
    {
        _shelf[1] = TestTokens.Of(1);
        var client = await Factory().ForAccountAsync(1);
        _answer = _ => HttpStatusCode.Unauthorized;
        Assert.IsType<PingResult.Unauthorized>(await client.Core.TryPingAsync());
        Assert.Equal([TestTokens.Of(1)], _sent);
        Assert.Equal([(1, TestTokens.Of(1))], _shelf.Rejected);
    }

    [Fact]
    public async Task A_token_that_is_gone_is_an_outcome_of_the_call_and_nothing_is_sent()
    {
        _shelf[1] = TestTokens.Of(1);
        var client = await Factory().ForAccountAsync(1);
        _shelf[1] = null;
        var error = (await client.Core.TryPingAsync()).Error!;
        Assert.Equal(ApiErrorKind.CredentialUnavailable, error.Kind);
        Assert.Equal(1, Assert.IsType<OneflowTokenUnavailableException>(error.Exception).AccountId);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task A_source_that_fails_is_an_outcome_of_the_call_too()
    {
        _shelf[1] = TestTokens.Of(1);
        var client = await Factory().ForAccountAsync(1);
        _shelf.Failure = new TimeoutException("The vault does not answer.");
        var result = await client.Core.TryPingAsync();
        Assert.Equal(ApiErrorKind.CredentialUnavailable, result.Error!.Kind);
        Assert.Same(_shelf.Failure, result.Error.Exception!.InnerException);
    }

    [Fact]
    public async Task Tokens_are_taken_out_of_what_the_api_answers_those_of_before_too()
    {
        _shelf[1] = TestTokens.Of(1);
        using var http = new HttpClient(
            new StubHandler(_ => new HttpResponseMessage(
            HttpStatusCode.BadRequest)
            { Content = new StringContent($"{TestTokens.Of(1)} or {TestTokens.Of(2)}") }));
        var client = await new OneflowClientFactory(http, _shelf, new OneflowConnectionOptions()).ForAccountAsync(1);
        await client.Core.TryPingAsync();
        _shelf[1] = TestTokens.Of(2);
        Assert.Equal("[redacted] or [redacted]", (await client.Core.TryPingAsync()).Error!.Body);
    }

    [Fact]
    public async Task The_limit_counts_each_account_by_itself()
    {
        (_shelf[1], _shelf[2]) = (TestTokens.Of(1), TestTokens.Of(2));
        var factory = Factory(new OneflowConnectionOptions { RateLimit = new ApiRateLimits(1, TimeSpan.FromMinutes(5)) });
        Assert.True((await (await factory.ForAccountAsync(1)).Core.TryPingAsync()).IsSuccess);
        Assert.Equal(ApiErrorKind.RateLimited, (await (await factory.ForAccountAsync(1)).Core.TryPingAsync()).Error!.Kind);
        Assert.True((await (await factory.ForAccountAsync(2)).Core.TryPingAsync()).IsSuccess);
    }

    [Fact]
    public async Task Clients_with_the_same_token_share_a_limit()
    {
        var options = new OneflowClientOptions { Token = TestTokens.Of(1), RateLimit = new ApiRateLimits(1, TimeSpan.FromMinutes(5)) };
        var others = new OneflowClientOptions { Token = TestTokens.Of(1), RateLimit = options.RateLimit };
        using var http = Http();
        Assert.True((await new OneflowClient(http, options).Core.TryPingAsync()).IsSuccess);
        Assert.Equal(ApiErrorKind.RateLimited, (await new OneflowClient(http, others).Core.TryPingAsync()).Error!.Kind);
    }

    [Fact]
    public async Task The_container_gives_one_factory_over_the_source()
    {
        var services = new ServiceCollection();
        services.AddOneflowClientFactory<InMemoryTokenSource>(options => options.BaseAddress = OneflowConnectionOptions.Test)
            .ConfigurePrimaryHttpMessageHandler(
                () => new StubHandler(request =>
                new HttpResponseMessage(request.RequestUri!.Host == OneflowConnectionOptions.Test.Host
                ? HttpStatusCode.OK
                : HttpStatusCode.NotFound)));
        await using var provider = services.BuildServiceProvider();
        ((InMemoryTokenSource)provider.GetRequiredService<IOneflowTokenSource>())[1] = TestTokens.Of(1);
        var client = await provider.GetRequiredService<IOneflowClientFactory>().ForAccountAsync(1);
        Assert.True((await client.Core.TryPingAsync()).IsSuccess);
    }

    private OneflowClientFactory Factory(OneflowConnectionOptions? options = null) =>
        new(Http(), _shelf, options ?? new OneflowConnectionOptions());

    private HttpClient Http() => new(new StubHandler(request =>
    {
        _sent.Add(request.Headers.GetValues(ApiToken.Header).Single());
        return new HttpResponseMessage(_answer(_sent[^1]));
    }));
}
