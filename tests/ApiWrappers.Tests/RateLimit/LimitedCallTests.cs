using System.Net;
using System.Net.Http.Headers;

namespace ApiWrappers.Tests.RateLimit;

/// <summary>The effect of a limit on calls.</summary>
public sealed class LimitedCallTests
{
    private static readonly ApiOperation Post = new("makeThing", HttpMethod.Post, "/things");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    private readonly HandMovedClock _clock = new();
    private readonly Queue<HttpResponseMessage> _answers = [];
    private int _sent;

    [Fact]
    public async Task A_call_over_the_limit_is_sent_when_there_is_room()
    {
        var limits = new ApiRateLimits(1, TimeSpan.FromSeconds(30), _clock);
        Assert.True((await SendAsync(limits)).IsSuccess);

        var second = SendAsync(limits);
        Assert.Equal(1, _sent);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await second).IsSuccess);
        Assert.Equal(2, _sent);
    }

    [Fact]
    public async Task A_call_that_would_wait_past_its_deadline_fails_at_once_and_says_how_long()
    {
        var limits = new ApiRateLimits(1, Window, _clock);
        await SendAsync(limits);
        var error = (await SendAsync(limits)).Error!;
        Assert.Equal((ApiErrorKind.RateLimited, Window, 1, false), (error.Kind, error.RetryAfter, error.Attempts, error.MayHaveArrived));
        Assert.Equal(1, _sent);
        Assert.Equal(
            "makeThing was not sent: the client's own rate limit admits it in 300 seconds, which is after its deadline. Call again "
            + "then, or spread the calls.",
            ApiErrorMessage.For<NoProblem>(error, null));
    }

    [Fact]
    public async Task A_call_whose_deadline_passes_while_it_waits_did_not_arrive()
    {
        var call = new ApiPipeline(Http(), Options(new Undecided())).SendAsync(Post, "things", null, CancellationToken.None);
        _clock.Advance(Deadline);
        var error = (await call).Error!;
        Assert.Equal((ApiErrorKind.DeadlineExceeded, false, 1, 0), (error.Kind, error.MayHaveArrived, error.Attempts, _sent));
    }

    [Fact]
    public async Task The_wait_that_the_server_asks_of_one_call_holds_for_the_next()
    {
        var limits = new ApiRateLimits(100, Window, _clock);
        _answers.Enqueue(new HttpResponseMessage(
            HttpStatusCode.TooManyRequests)
        { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(42)) } });
        Assert.Equal(429, (await SendAsync(limits)).Status);

        var next = SendAsync(limits);
        _clock.Advance(TimeSpan.FromSeconds(41));
        Assert.Equal(1, _sent);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await next).IsSuccess);
    }

    [Theory]
    [InlineData(3600, 42)]
    [InlineData(-3600, 42)]
    public async Task A_date_to_wait_for_is_measured_by_the_server_s_own_clock(int isAhead, int seconds)
    {
        var now = _clock.GetUtcNow().AddSeconds(isAhead);
        Assert.Equal(TimeSpan.FromSeconds(seconds), await PauseAfterAsync(new RetryConditionHeaderValue(now.AddSeconds(seconds)), now));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(int.MaxValue)]
    public async Task A_wait_without_measure_ends_after_five_minutes(int seconds)
    {
        Assert.Equal(TimeSpan.FromMinutes(5), await PauseAfterAsync(new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds)), null));
        Assert.Equal(TimeSpan.FromMinutes(5),
            await PauseAfterAsync(new RetryConditionHeaderValue(_clock.GetUtcNow().AddSeconds(seconds)), null));
    }

    [Fact]
    public async Task Each_attempt_counts()
    {
        var limits = new ApiRateLimits(2, Window, _clock);
        _answers.Enqueue(new HttpResponseMessage(
            HttpStatusCode.TooManyRequests)
        { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero) } });
        var options = Options(limits.For("one"), new ApiRetryOptions { MaxAttempts = 2 });
        Assert.Equal(2, (await new ApiPipeline(Http(), options).SendAsync(Post, "things", null, CancellationToken.None)).Attempts);
        Assert.Equal(ApiErrorKind.RateLimited, (await SendAsync(limits)).Error!.Kind);
    }

    /// <summary>The time for which a 429 stops the next call.</summary>
    private async Task<TimeSpan?> PauseAfterAsync(RetryConditionHeaderValue asked, DateTimeOffset? serverNow)
    {
        var limits = new ApiRateLimits(100, Window, _clock);
        _answers.Enqueue(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = asked, Date = serverNow } });
        Assert.Equal(429, (await SendAsync(limits)).Status);
        return (await limits.For("one").WaitAsync(Post, TimeSpan.Zero, CancellationToken.None));
    }

    private Task<ApiResponse<ApiEmpty>> SendAsync(ApiRateLimits limits)
        => new ApiPipeline(Http(), Options(limits.For("one"))).SendAsync(Post, "things", null, CancellationToken.None);

    private HttpClient Http() => new(new StubHandler((_, _) =>
    {
        _sent++;
        return Task.FromResult(_answers.TryDequeue(out var answer) ? answer : new HttpResponseMessage(HttpStatusCode.OK));
    }));

    private ApiPipelineOptions Options(ApiRateLimiter limiter, ApiRetryOptions? retry = null) => new()
    {
        BaseAddress = new Uri("https://api.example.com/"),
        Clock = _clock,
        Deadline = Deadline,
        Retry = retry ?? ApiRetryOptions.None,
        RateLimiter = limiter,
    };

    /// <summary>Never says yes nor no, as the limiter of an application may do.</summary>
    private sealed class Undecided : ApiRateLimiter
    {
        public override async ValueTask<TimeSpan?> WaitAsync(ApiOperation operation, TimeSpan patience, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }

        public override void Pause(TimeSpan delay)
        {
        }
    }
}
