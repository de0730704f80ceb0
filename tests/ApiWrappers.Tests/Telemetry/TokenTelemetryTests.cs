using System.Diagnostics;
using System.Net;
using ApiWrappers.Tests.OAuth2;
using Microsoft.Extensions.Logging;
using TestKit.Telemetry;

namespace ApiWrappers.Tests.Telemetry;

/// <summary>The reports about tokens: each that comes, each that does not, each that is refused.</summary>
[Collection(TelemetryGroup.Name)]
public sealed class TokenTelemetryTests : TokenTest, IDisposable
{
    private readonly TelemetryRecorder _recorder = new();
    private readonly LogRecorder _log = new();

    private IReadOnlyList<Activity> Spans => [.. _recorder.Spans.Where(span => span.DisplayName == "POST /token")];

    public void Dispose()
    {
        _recorder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_fetch_is_a_span_of_its_own_linked_to_what_began_it()
    {
        using var source = new ActivitySource("caller");
        using var caller = source.StartActivity("caller");
        await Logging().GetAsync();
        var span = Assert.Single(Spans);
        Assert.Equal((ActivityKind.Client, default, caller!.SpanId),
            (span.Kind, span.ParentSpanId, Assert.Single(span.Links).Context.SpanId));
        Assert.Equal(
            ["apiwrappers.token.reason=first", "http.request.method=POST", "http.response.status_code=200",
                "server.address=auth.example.com", "server.port=443", "url.template=/token"],
            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("/token", Assert.Single(_recorder.Measured, measured => measured.Instrument == ApiTelemetry.RequestDuration)
            .Tags["url.template"]);
    }

    [Fact]
    public async Task Each_token_tells_why_it_was_asked_for()
    {
        var source = Logging();
        var first = (await source.GetAsync()).Token!;
        Clock.Advance(TimeSpan.FromMinutes(59.5));
        await source.GetAsync();
        await Server.Asked(2);
        var second = await WaitForAsync(source, first);
        source.Invalidate(second);
        await source.GetAsync();
        Assert.Equal(["first", "renewal", "refusal"], Spans.Select(span => span.GetTagItem(ApiTelemetry.TokenReasonAttribute)));
        Assert.Equal(
            [(LogLevel.Information, "TokenFetched"), (LogLevel.Information, "TokenFetched"), (LogLevel.Warning, "TokenRefused"),
                (LogLevel.Information, "TokenFetched")],
            _log.Lines.Select(line => (line.Level, line.Event.Name!)));
        Assert.All(_log.Lines, line =>
            Assert.Equal(("ApiWrappers.Tokens", "https://auth.example.com/token"), (line.Category, line.Values["TokenEndpoint"])));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_client"}""", "400")]
    [InlineData(HttpStatusCode.OK, "<html>", "unreadable")]
    public async Task A_fetch_that_fails_is_told_by_its_status(HttpStatusCode status, string body, string error)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(status, body));
        await Logging().GetAsync();
        var span = Assert.Single(Spans);
        Assert.Equal((ActivityStatusCode.Error, error, (int)status),
            (span.Status, span.GetTagItem("error.type"), span.GetTagItem("http.response.status_code")));
        Assert.Equal((LogLevel.Warning, "TokenFetchFailed"), (Assert.Single(_log.Lines).Level, _log.Lines[0].Event.Name));
    }

    [Fact]
    public async Task A_failure_that_quotes_the_secret_is_told_without_it()
    {
        Server.Answer = (_, _) => throw new HttpRequestException("lost", new IOException($"while sending {Secret}"));
        await Logging().GetAsync();
        Assert.Equal("connection_error", Assert.Single(Spans).GetTagItem("error.type"));
        Assert.DoesNotContain(Secret, $"{Assert.Single(_log.Lines).Exception}", StringComparison.Ordinal);
    }

    // A renewal runs beside its callers.
    private static async Task<OAuth2Token> WaitForAsync(OAuth2TokenSource source, OAuth2Token old)
    {
        while ((await source.GetAsync()).Token is var token)
        {
            if (token != old)
                return token!;
            await Task.Yield();
        }

        throw new InvalidOperationException("Unreachable.");
    }

    private OAuth2TokenSource Logging()
        => new OAuth2TokenCache(new HttpClient(Server),
            new OAuth2TokenCacheOptions { Clock = Clock, Retry = ApiRetryOptions.None, Jitter = () => 0, LoggerFactory = _log })
            .For(Client());
}
