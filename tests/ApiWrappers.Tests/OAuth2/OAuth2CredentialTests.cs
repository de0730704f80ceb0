using System.Net;

namespace ApiWrappers.Tests.OAuth2;

public sealed class OAuth2CredentialTests : TokenTest
{
    private StubHandler Api { get; } = new((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"Name":"a"}""") }));

    [Fact]
    public async Task The_request_carries_the_token()
    {
        Assert.True((await SendAsync("read")).IsSuccess);
        Assert.Equal("Bearer A1", Api.LastRequest!.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task An_operation_whose_scope_was_not_asked_for_is_refused_before_anything_is_sent()
    {
        var error = (await SendAsync("read", "delete")).Error!;
        Assert.Equal(ApiErrorKind.ScopeMissing, error.Kind);
        Assert.Equal("delete", Assert.IsType<OAuth2TokenException>(error.Exception).MissingScope);
        Assert.Equal(
            "getThing was not sent: its credential lacks a scope. It needs the scope delete, but the token is requested with read "
            + "write. Add delete to the scopes of the client's options. Tick it in the console.",
            ApiErrorMessage.For<NoProblem>(error, null));
        Assert.Null(Api.LastRequest);
        Assert.Equal(0, Server.Count);
    }

    [Fact]
    public async Task Without_scopes_asked_for_the_server_decides()
    {
        Assert.True((await SendAsync(Client(scopes: ""), "delete")).IsSuccess);
        Assert.Equal("grant_type=client_credentials", Server.Last.Body);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.Unauthorized, """{"error":"invalid_client"}"""));
        var error = (await SendAsync("read")).Error!;
        Assert.Equal(ApiErrorKind.CredentialUnavailable, error.Kind);
        Assert.Equal("invalid_client", Assert.IsType<OAuth2TokenException>(error.Exception).Error);
        Assert.Equal(
            "getThing was not sent: its credential is unavailable. The token endpoint https://auth.example.com/token returned 401 "
            + "invalid_client.",
            ApiErrorMessage.For<NoProblem>(error, null));
        Assert.Null(Api.LastRequest);
    }

    [Fact]
    public async Task The_wait_for_a_token_is_within_the_deadline_of_the_call()
    {
        Server.Answer = TokenFailureTests.NeverAsync;
        var call = SendAsync("read");
        await Server.Asked(1);
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call).Error!.Kind);
        Assert.Null(Api.LastRequest);
    }

    [Fact]
    public async Task Texts_that_quote_the_secret_or_one_of_the_last_tokens_are_kept_without_them()
    {
        var cache = Cache();
        var credential = new OAuth2Credential(cache, Client());
        var source = cache.For(Client());
        source.Invalidate((await source.GetAsync()).Token!);
        await source.GetAsync();
        Assert.Equal("Bearer [redacted], [redacted] or [redacted]", credential.Redact($"Bearer A1, A2 or {Secret}"));
        Assert.Equal("Authorization: Bearer [redacted]", credential.ToString());
    }

    private Task<ApiResponse<Answer>> SendAsync(params string[] scopes) => SendAsync(Client(), scopes);

    private Task<ApiResponse<Answer>> SendAsync(OAuth2ClientOptions client, params string[] scopes)
    {
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/"),
            Clock = Clock,
            Deadline = TimeSpan.FromSeconds(5),
            Retry = ApiRetryOptions.None
        };
        var pipeline = new ApiPipeline(
            new HttpClient(Api), options, new OAuth2Credential(Cache(), client) { ScopeRemedy = "Tick it in the console." });
        return pipeline.SendAsync(
            new ApiOperation("getThing", HttpMethod.Get, "/things/{id}") { Scopes = scopes }, "things/1", null,
            TestJsonContext.Default.Answer, CancellationToken.None);
    }
}
