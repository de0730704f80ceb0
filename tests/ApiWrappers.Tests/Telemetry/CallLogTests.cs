using System.Net;
using Microsoft.Extensions.Logging;
using TestKit.Telemetry;

namespace ApiWrappers.Tests.Telemetry;

/// <summary>The logs of calls.</summary>
public sealed class CallLogTests : IDisposable
{
    private static readonly ApiOperation Operation =
        new("getThing", HttpMethod.Get, "/things/{id}", new ApiStatusReason(404, "No such thing."), new ApiStatusReason(401, "No."),
        new ApiStatusReason(500, "Down."));

    private readonly WaitlessClock _clock = new(TimeSpan.FromSeconds(100));
    private readonly LogRecorder _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_success_is_for_those_who_debug()
    {
        await SendAsync(HttpStatusCode.OK);
        var line = Assert.Single(_log.Lines);
        Assert.Equal(("ApiWrappers.Calls", LogLevel.Debug, "CallSucceeded", "getThing returned 200 after 1 attempts in 0 s."),
            (line.Category, line.Level, line.Event.Name, line.Text));
        Assert.Equal(("getThing", 200, 1), (line.Values["OperationId"], line.Values["Status"], line.Values["Attempts"]));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, LogLevel.Information)]
    [InlineData(HttpStatusCode.Conflict, LogLevel.Warning)]
    [InlineData(HttpStatusCode.Unauthorized, LogLevel.Warning)]
    [InlineData(HttpStatusCode.InternalServerError, LogLevel.Warning)]
    public async Task A_failure_is_a_warning_unless_the_caller_is_to_expect_it(HttpStatusCode status, LogLevel level)
    {
        await SendAsync(status);
        var line = Assert.Single(_log.Lines);
        Assert.Equal((level, "CallFailed", $"{(int)status}"), (line.Level, line.Event.Name, line.Values["ErrorType"]));
    }

    [Fact]
    public async Task Attempts_are_told_before_the_call_is()
    {
        await SendAsync(HttpStatusCode.BadGateway, HttpStatusCode.OK);
        Assert.Equal([(LogLevel.Information, "AttemptFailed"), (LogLevel.Debug, "CallSucceeded")],
            _log.Lines.Select(line => (line.Level, line.Event.Name!)));
        Assert.Equal("getThing failed with 502 at attempt 1 and is retried in 0.25 s.", _log.Lines[0].Text);
    }

    [Fact]
    public async Task A_request_id_that_quotes_the_credential_is_told_without_it()
    {
        await SendAsync(HttpStatusCode.NotFound);
        Assert.Equal("for [redacted]", Assert.Single(_log.Lines).Values["RequestId"]);
    }

    [Fact]
    public async Task A_failure_that_quotes_the_credential_is_told_without_it()
    {
        await Pipeline(_ => throw new HttpRequestException(
            HttpRequestError.ConnectionError, "lost", new IOException("while sending s3cr3t")))
            .SendAsync(Operation, "things/1", null, CancellationToken.None);
        Assert.All(_log.Lines, line => Assert.DoesNotContain("s3cr3t", $"{line.Text}{line.Exception}", StringComparison.Ordinal));
        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(_log.Lines[^1].Exception).HttpRequestError);
    }

    [Fact]
    public async Task Event_ids_differ()
    {
        await SendAsync(HttpStatusCode.BadGateway, HttpStatusCode.OK);
        await SendAsync(HttpStatusCode.NotFound);
        Assert.Equal([4, 1, 2], _log.Lines.Select(line => line.Event.Id));
    }

    private Task<ApiResponse<ApiEmpty>> SendAsync(params HttpStatusCode[] statuses)
    {
        var answers = new Queue<HttpStatusCode>(statuses);
        return Pipeline(_ => new HttpResponseMessage(answers.Dequeue()) { Headers = { { "x-request-id", "for s3cr3t" } } })
            .SendAsync(Operation, "things/1", null, CancellationToken.None);
    }

    private ApiPipeline Pipeline(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(
        new HttpClient(new StubHandler((request, _) => Task.FromResult(answer(request)))),
        new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/v1"),
            Clock = _clock,
            LoggerFactory = _log,
            Retry = new ApiRetryOptions { Jitter = () => 1 }
        },
        new SecretCredential("s3cr3t"));
}
