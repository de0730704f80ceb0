using System.Net;
using System.Net.Http.Headers;

namespace ApiWrappers.Tests.Retry;

public sealed class RetryTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);
    private static readonly ApiOperation Get = new("getThing", HttpMethod.Get, "/thing");
    private static readonly ApiOperation Put = new("putThing", HttpMethod.Put, "/thing");
    private static readonly ApiOperation Post = new("makeThing", HttpMethod.Post, "/things");

    private readonly WaitlessClock _clock = new(Deadline);
    private readonly List<string> _bodies = [];
    private ApiCredential[] _credentials = [];
    private int _sent;

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_failure_that_may_pass_is_tried_again(HttpStatusCode status)
    {
        var response = await SendAsync(Get, Status(status), Ok);
        Assert.True(response.IsSuccess);
        Assert.Equal((2, 2), (response.Attempts, _sent));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task One_that_will_not_is_not(HttpStatusCode status)
    {
        await SendAsync(Get, Status(status), Ok);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task Waits_double_within_their_spread_up_to_the_last_attempt()
    {
        var response = await SendAsync(Get, Status(HttpStatusCode.BadGateway));
        Assert.Equal((502, 4), (response.Error!.Status, response.Error.Attempts));
        Assert.Equal([250, 500, 1000], _clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Sending_again_with_another_credential_is_no_retry()
    {
        _credentials = [new RenewedCredential()];
        var response = await SendAsync(Get, Status(HttpStatusCode.Unauthorized), Status(HttpStatusCode.BadGateway));
        Assert.Equal((502, 5), (response.Error!.Status, response.Error.Attempts));
        Assert.Equal([250, 500, 1000], _clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Theory]
    [InlineData(0, 250)]
    [InlineData(0.5, 375)]
    [InlineData(1, 500)]
    public async Task A_wait_lies_between_half_of_it_and_all_of_it(double jitter, double first)
    {
        var retry = new ApiRetryOptions
        {
            BaseDelay = TimeSpan.FromSeconds(0.5),
            MaxDelay = TimeSpan.FromSeconds(0.6),
            Jitter = () => jitter,
        };
        await SendAsync(Get, retry, null, Status(HttpStatusCode.BadGateway));
        Assert.Equal([first, first * 1.2, first * 1.2], _clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Waits_that_were_doubled_often_stay_at_the_longest()
    {
        var retry = new ApiRetryOptions { MaxAttempts = 100, MaxDelay = TimeSpan.FromMilliseconds(300), Jitter = () => 1 };
        var response = await SendAsync(Get, retry, null, Status(HttpStatusCode.BadGateway));
        Assert.Equal((502, 100), (response.Error!.Status, response.Error.Attempts));
        Assert.All(_clock.Waits.Skip(1), wait => Assert.Equal(retry.MaxDelay, wait));
    }

    [Fact]
    public async Task A_moment_that_has_passed_is_not_waited_for()
    {
        await SendAsync(Get, Asking(new RetryConditionHeaderValue(_clock.GetUtcNow().AddHours(-1))), Ok);
        Assert.Equal(2, _sent);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task What_the_server_asks_for_is_waited_for()
    {
        await SendAsync(Get, Asking(new RetryConditionHeaderValue(TimeSpan.FromSeconds(42))), Ok);
        await SendAsync(Get, Asking(new RetryConditionHeaderValue(_clock.GetUtcNow().AddSeconds(7))), Ok);
        Assert.Equal([42, 7], _clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_begun()
    {
        var response = await SendAsync(Get, Asking(new RetryConditionHeaderValue(TimeSpan.FromMinutes(5))), Ok);
        Assert.Equal((429, 1), (response.Error!.Status, response.Error.Attempts));
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_request_that_leaves_things_as_they_are_is_repeated_after_a_broken_connection()
    {
        Assert.True((await SendAsync(Get, Broken, Ok)).IsSuccess);
        Assert.True((await SendAsync(Put, Broken, Ok)).IsSuccess);
        Assert.Equal(4, _sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_post_that_may_have_had_its_effect_is_not_repeated(HttpStatusCode status)
    {
        await SendAsync(Post, Status(status), Ok);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task A_post_whose_connection_broke_is_not_repeated_and_says_that_it_may_have_arrived()
    {
        var response = await SendAsync(Post, Broken, Ok);
        Assert.Equal((1, true), (_sent, response.Error!.MayHaveArrived));
        Assert.Contains("It may have taken effect, so check before sending it again.", ApiErrorMessage.For<NoProblem>(response.Error, null),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_was_never_sent_is_repeated()
    {
        var response = await SendAsync(Post, () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"), Ok);
        Assert.True(response.IsSuccess);
    }

    [Fact]
    public async Task A_post_that_was_limited_is_repeated_with_the_same_body()
    {
        Assert.True((await SendAsync(Post, Status(HttpStatusCode.TooManyRequests), Ok)).IsSuccess);
        Assert.Equal(["content", "content"], _bodies);
    }

    [Fact]
    public async Task A_streamed_body_is_not_repeated()
    {
        using var form = new ApiForm();
        form.Add("file", new ApiFile(new MemoryStream("x"u8.ToArray()), "x.bin"));
        await SendAsync(Post, form, Status(HttpStatusCode.TooManyRequests), Ok);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task Retries_can_be_left_out()
    {
        await SendAsync(Get, new ApiRetryOptions { MaxAttempts = 1 }, null, Status(HttpStatusCode.BadGateway), Ok);
        Assert.Equal(1, _sent);
    }

    private static HttpResponseMessage Ok() => new(HttpStatusCode.OK);

    private static HttpResponseMessage Broken() => throw new HttpRequestException("reset");

    private static Func<HttpResponseMessage> Status(HttpStatusCode status) => () => new HttpResponseMessage(status);

    private static Func<HttpResponseMessage> Asking(RetryConditionHeaderValue after)
        => () => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = after } };

    private Task<ApiResponse<ApiEmpty>> SendAsync(ApiOperation operation, params Func<HttpResponseMessage>[] answers)
        => SendAsync(operation, operation == Post ? new StringContent("content") : null, answers);

    private Task<ApiResponse<ApiEmpty>> SendAsync(ApiOperation operation, HttpContent? content, params Func<HttpResponseMessage>[] answers)
        => SendAsync(operation, new ApiRetryOptions { Jitter = () => 1 }, content, answers);

    private Task<ApiResponse<ApiEmpty>> SendAsync(
        ApiOperation operation, ApiRetryOptions retry, HttpContent? content, params Func<HttpResponseMessage>[] answers)
    {
        var first = _sent;
        var handler = new StubHandler(async (request, cancellationToken) =>
        {
            if (request.Content is { } body)
                _bodies.Add(await body.ReadAsStringAsync(cancellationToken));
            return answers[Math.Min(_sent++ - first, answers.Length - 1)]();
        });
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/"),
            Clock = _clock,
            Deadline = Deadline,
            Retry = retry
        };
        return new ApiPipeline(new HttpClient(handler), options, _credentials)
            .SendAsync(operation, "thing", content, CancellationToken.None);
    }
}
