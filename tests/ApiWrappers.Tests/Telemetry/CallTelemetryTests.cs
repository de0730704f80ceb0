using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using TestKit.Telemetry;

namespace ApiWrappers.Tests.Telemetry;

/// <summary>The spans and measurements of calls.</summary>
[Collection(TelemetryGroup.Name)]
public sealed class CallTelemetryTests : IDisposable
{
    private static readonly ApiOperation Operation =
        new("getThing", HttpMethod.Get, "/things/{id}", new ApiStatusReason(404, "No such thing."));

    private readonly HandMovedClock _clock = new();
    private readonly TelemetryRecorder _recorder = new();

    private Activity Span => Assert.Single(_recorder.Spans, span => span.Source.Name == ApiTelemetry.ActivitySourceName);

    private Measured Duration => Assert.Single(_recorder.Measured, measured => measured.Instrument == ApiTelemetry.RequestDuration);

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task A_success_is_a_client_span_named_by_method_and_template()
    {
        await SendAsync((_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1.5));
            return Answer(HttpStatusCode.OK);
        });
        Assert.Equal(("GET /things/{id}", ActivityKind.Client, ActivityStatusCode.Unset), (Span.DisplayName, Span.Kind, Span.Status));
        Assert.Equal(
            ["apiwrappers.operation.id=getThing", "http.request.method=GET", "http.response.status_code=200",
                "server.address=api.example.com", "server.port=8443", "url.template=/things/{id}"],
            Tags(Span.TagObjects));
        Assert.Empty(Span.Events);
    }

    [Fact]
    public async Task Its_duration_is_measured_on_the_client_s_clock_with_few_tags()
    {
        await SendAsync((_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1.5));
            return Answer(HttpStatusCode.OK);
        });
        Assert.Equal((1.5, "s"), (Duration.Value, Duration.Unit));
        Assert.Equal(
            ["http.request.method=GET", "http.response.status_code=200", "server.address=api.example.com", "server.port=8443",
                "url.template=/things/{id}"],
            Tags(Duration.Tags));
    }

    [Fact]
    public async Task A_documented_error_is_told_by_its_status()
    {
        await SendAsync((_, _) => Answer(HttpStatusCode.NotFound));
        AssertFailed("404", 404);
    }

    [Fact]
    public async Task Attempts_are_events_of_one_span()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway, HttpStatusCode.OK]);
        var clock = new WaitlessClock(TimeSpan.FromSeconds(100));
        await SendAsync((_, _) => Answer(answers.Dequeue()), clock: clock, retry: new ApiRetryOptions { Jitter = () => 1 });
        Assert.Equal((ActivityStatusCode.Unset, 2), (Span.Status, Span.GetTagItem("http.request.resend_count")));
        Assert.Equal(
            ["retry: apiwrappers.wait=0.25, error.type=503, http.request.resend_count=1",
                "retry: apiwrappers.wait=0.5, error.type=502, http.request.resend_count=2"],
            Events());
        Assert.Equal(0.75, Duration.Value);
    }

    [Fact]
    public async Task The_deadline_is_told_as_a_timeout()
    {
        var call = SendAsync(StallAsync);
        _clock.Advance(TimeSpan.FromSeconds(100));
        await call;
        AssertFailed("timeout", null);
        Assert.Equal(100, Duration.Value);
    }

    [Fact]
    public async Task The_caller_s_cancellation_is_told_as_one()
    {
        using var cancellation = new CancellationTokenSource();
        var call = SendAsync(StallAsync, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        AssertFailed("cancelled", null);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "name_resolution_error")]
    [InlineData(HttpRequestError.SecureConnectionError, "secure_connection_error")]
    [InlineData(HttpRequestError.ConnectionError, "connection_error")]
    [InlineData(HttpRequestError.Unknown, "connection_error")]
    public async Task A_connection_that_fails_is_told_by_its_kind(HttpRequestError error, string expected)
    {
        await SendAsync((_, _) => throw new HttpRequestException(error));
        AssertFailed(expected, null);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_keeps_its_status()
    {
        await SendAsync((_, _) => Answer(HttpStatusCode.OK, "<html>"));
        AssertFailed("unreadable", 200);
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_an_event()
    {
        var limiter = new ApiRateLimits(1, TimeSpan.FromSeconds(30), _clock).For("key");
        Assert.Null(await limiter.WaitAsync(Operation, TimeSpan.Zero, CancellationToken.None));
        var call = SendAsync((_, _) => Answer(HttpStatusCode.OK), limiter: limiter);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await call;
        Assert.Equal(["rate_limit.wait: apiwrappers.wait=30"], Events());
    }

    [Fact]
    public async Task A_refused_credential_that_could_be_replaced_is_an_event()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.Unauthorized, HttpStatusCode.OK]);
        await SendAsync((_, _) => Answer(answers.Dequeue()),
            credential: new TokenCredential(ApiErrorKind.CredentialUnavailable, "first", "second"));
        Assert.Equal(["credential.replaced: "], Events());
        Assert.Equal(1, Span.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task A_credential_that_cannot_be_had_is_told()
    {
        await SendAsync((_, _) => Answer(HttpStatusCode.OK), credential: new TokenCredential(ApiErrorKind.CredentialUnavailable));
        AssertFailed("credential_unavailable", null);
    }

    [Fact]
    public async Task Calls_belong_to_the_span_of_their_caller_and_requests_to_that_of_the_call()
    {
        using var source = new ActivitySource("caller");
        ActivitySpanId? requestParent = null;
        using (var outer = source.StartActivity("outer"))
        {
            await SendAsync((_, _) =>
            {
                requestParent = Activity.Current!.SpanId;
                return Answer(HttpStatusCode.OK);
            });
            Assert.Same(outer, Activity.Current);
            Assert.Equal(outer!.SpanId, Span.ParentSpanId);
        }

        Assert.Equal(Span.SpanId, requestParent);
    }

    [Fact]
    public async Task Source_and_meter_tell_the_version_and_the_buckets_that_the_conventions_advise()
    {
        await SendAsync((_, _) => Answer(HttpStatusCode.OK));
        Histogram<double>? histogram = null;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Name == ApiTelemetry.RequestDuration && instrument.Meter.Name == ApiTelemetry.MeterName)
                    histogram = (Histogram<double>)instrument;
            },
        };
        listener.Start();
        var version = typeof(ApiTelemetry).Assembly.GetName().Version!.ToString(3);
        Assert.Equal((version, version), (Span.Source.Version, histogram!.Meter.Version));
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
            histogram.Advice!.HistogramBucketBoundaries!);
    }

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status, string body = """{"Name":"a"}""")
        => Task.FromResult(new HttpResponseMessage(
            status)
        { Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")) });

    private static async Task<HttpResponseMessage> StallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    private static IEnumerable<string> Tags(IEnumerable<KeyValuePair<string, object?>> tags)
        => tags.Select(tag => FormattableString.Invariant($"{tag.Key}={tag.Value}")).Order(StringComparer.Ordinal);

    private IEnumerable<string> Events() => Span.Events.Select(told => $"{told.Name}: {string.Join(", ", Tags(told.Tags))}");

    private void AssertFailed(string error, int? status)
    {
        Assert.Equal((ActivityStatusCode.Error, null, error, status),
            (Span.Status, Span.StatusDescription, Span.GetTagItem("error.type"), (int?)Span.GetTagItem("http.response.status_code")));
        Assert.Equal(error, Duration.Tags["error.type"]);
        Assert.Equal(status, (int?)Duration.Tags.GetValueOrDefault("http.response.status_code"));
    }

    private Task<ApiResponse<Answer>> SendAsync(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, TimeProvider? clock = null,
            ApiRetryOptions? retry = null,
        ApiRateLimiter? limiter = null, ApiCredential? credential = null, CancellationToken cancellationToken = default)
    {
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com:8443/v1"),
            Clock = clock ?? _clock,
            Retry = retry ?? ApiRetryOptions.None,
            RateLimiter = limiter
        };
        return new ApiPipeline(new HttpClient(new StubHandler(answer)), options, credential ?? new SecretCredential("s3cr3t"))
            .SendAsync(Operation, "things/1?email=sven@example.com", null, TestJsonContext.Default.Answer, cancellationToken);
    }
}
