using System.Net;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenFailureTests : TokenTest
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly WaitlessClock _clock = new(Deadline);

    [Theory]
    [InlineData("invalid_client", HttpStatusCode.BadRequest)]
    [InlineData("invalid_client", HttpStatusCode.Unauthorized)]
    [InlineData("invalid_scope", HttpStatusCode.BadRequest)]
    [InlineData("unauthorized_client", HttpStatusCode.TooManyRequests)]
    [InlineData("unsupported_grant_type", HttpStatusCode.InternalServerError)]
    public async Task A_permanent_error_is_not_repeated_whatever_its_status(string code, HttpStatusCode status)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(status, $$"""{"error":"{{code}}"}"""));
        var result = await RetryingSource().GetAsync();
        Assert.Equal((code, true, 1), (result.Failure!.Error, result.Failure.IsPermanent, Server.Count));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_error_is_repeated(int status)
    {
        Server.Answer = (number, _) =>
            Task.FromResult(number < 3 ? new HttpResponseMessage((HttpStatusCode)status) : TokenServer.Token("A"));
        var result = await RetryingSource().GetAsync();
        Assert.Equal(("A", 3), (result.Token!.Value, Server.Count));
        Assert.Equal([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500)], _clock.Waits);
    }

    [Fact]
    public async Task No_answer_is_repeated_and_at_last_told()
    {
        Server.Answer = (_, _) => throw new HttpRequestException("reset");
        var result = await RetryingSource().GetAsync();
        Assert.Equal(4, Server.Count);
        Assert.Equal("The token endpoint https://auth.example.com/token sent no complete response: reset", result.Failure!.Message);
        Assert.IsType<HttpRequestException>(result.Failure.InnerException);
    }

    [Theory]
    [InlineData("text/html; charset=utf-7", null)]
    [InlineData("text/html", "br")]
    [InlineData("text/html", "gzip")]
    [InlineData("text/html", "zstd")]
    public async Task A_passing_error_whose_body_cannot_be_decoded_is_repeated_too(string type, string? encoding)
    {
        Server.Answer = (number, _) => Task.FromResult(
            number < 3 ? Encoded(HttpStatusCode.ServiceUnavailable, type, encoding) : TokenServer.Token("A"));
        var result = await RetryingSource().GetAsync();
        Assert.Equal(("A", 3), (result.Token?.Value, Server.Count));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public async Task A_token_that_cannot_be_decoded_is_not_asked_for_again_and_the_status_is_told(string encoding)
    {
        Server.Answer = (_, _) => Task.FromResult(Encoded(HttpStatusCode.OK, "application/json", encoding));
        var failure = (await RetryingSource().GetAsync()).Failure!;
        Assert.Equal((200, 1), (failure.Status, Server.Count));
        Assert.StartsWith(
            "The token endpoint https://auth.example.com/token returned 200 with a body that cannot be decoded: ", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_that_the_server_asks_for_is_kept()
    {
        Server.Answer = (number, _) => Task.FromResult(number == 1
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "7" } } }
            : TokenServer.Token("A"));
        Assert.True((await RetryingSource().GetAsync()).IsSuccess);
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(_clock.Waits));
    }

    [Fact]
    public async Task A_wait_past_the_deadline_is_not_begun()
    {
        Server.Answer = (_, _) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "Retry-After", "30" } } });
        Assert.Equal(503, (await RetryingSource().GetAsync()).Failure!.Status);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_at_the_deadline()
    {
        Server.Answer = NeverAsync;
        var token = Source().GetAsync();
        await Server.Asked(1);
        Clock.Advance(Deadline);
        Assert.Equal("The token endpoint https://auth.example.com/token sent no token within 30 s.", (await token).Failure!.Message);
    }

    [Fact]
    public async Task An_http_client_that_cannot_send_fails_the_call_and_leaves_nobody_waiting()
    {
        var http = new HttpClient(Server);
        http.Dispose();
        var source = new OAuth2TokenCache(http).For(Client());
        Assert.IsType<ObjectDisposedException>((await source.GetAsync()).Failure!.InnerException);
        Assert.IsType<ObjectDisposedException>((await source.GetAsync()).Failure!.InnerException);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        Server.Answer = (number, _) =>
            Task.FromResult(number == 1 ? new HttpResponseMessage(HttpStatusCode.NotFound) : TokenServer.Token("A"));
        var source = Source();
        Assert.Equal(404, (await source.GetAsync()).Failure!.Status);
        Assert.True((await source.GetAsync()).IsSuccess);
    }

    internal static async Task<HttpResponseMessage> NeverAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    private static HttpResponseMessage Encoded(HttpStatusCode status, string type, string? encoding)
    {
        var content = new ByteArrayContent("no such encoding"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return new HttpResponseMessage(status) { Content = content };
    }

    private OAuth2TokenSource RetryingSource() => Cache(_clock, new ApiRetryOptions { Jitter = () => 1 }).For(Client());
}
