using System.Net;

namespace ApiWrappers.Tests.Retry;

/// <summary>The effect that a call may have had, when its last attempt is not the one that may have had it.</summary>
public sealed class EarlierAttemptTests
{
    private const string MayHave = "It may have taken effect, so check before sending it again.";
    private const string HasNot = "It had no effect.";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);
    private static readonly ApiOperation Get = new("getThing", HttpMethod.Get, "/thing");
    private static readonly ApiOperation Put = new("putThing", HttpMethod.Put, "/thing");
    private static readonly ApiOperation Delete = new("deleteThing", HttpMethod.Delete, "/thing");
    private static readonly ApiOperation Post = new("makeThing", HttpMethod.Post, "/things");

    private readonly WaitlessClock _clock = new(Deadline);
    private ApiCredential[] _credentials = [];
    private ApiRateLimiter? _limiter;
    private int _sent;

    [Theory]
    [InlineData(0)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_request_that_may_have_arrived_once_may_have_although_the_later_ones_did_not(int first)
    {
        foreach (var operation in new[] { Put, Delete })
        {
            _sent = 0;
            var error = await FailAsync(operation, first == 0 ? Broken : Status(first), Refused);
            Assert.Equal((ApiErrorKind.Connection, 4, true), (error.Kind, error.Attempts, error.MayHaveArrived));
            Assert.EndsWith(MayHave, ApiErrorMessage.For<NoProblem>(error, null), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(0)]
    public async Task One_that_was_only_turned_away_had_no_effect(int first)
    {
        _credentials = [new RenewedCredential()];
        foreach (var operation in new[] { Put, Post })
        {
            _sent = 0;
            var error = await FailAsync(operation, first == 0 ? Refused : Status(first), Refused);
            Assert.Equal((ApiErrorKind.Connection, false), (error.Kind, error.MayHaveArrived));
            Assert.EndsWith(HasNot, ApiErrorMessage.For<NoProblem>(error, null), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_effect_is_remembered_past_a_credential_that_was_replaced()
    {
        _credentials = [new RenewedCredential()];
        Assert.True((await FailAsync(Put, Broken, Status(401), Refused)).MayHaveArrived);
    }

    [Fact]
    public async Task What_changes_nothing_had_no_effect_in_any_attempt()
    {
        var error = await FailAsync(Get, Broken, Status(504), Refused);
        Assert.False(error.MayHaveArrived);
        Assert.DoesNotContain("effect", ApiErrorMessage.For<NoProblem>(error, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_comes_after_a_lost_response_does_not_hide_it()
    {
        var error = await FailAsync(Delete, Broken, Status(404));
        Assert.Equal((ApiErrorKind.Status, 404, true), (error.Kind, error.Status, error.MayHaveArrived));
        Assert.False((await FailAsync(Delete, Status(404))).MayHaveArrived);
    }

    [Theory]
    [InlineData(true, "putThing was not sent again: its credential is unavailable. " + MayHave)]
    [InlineData(false, "putThing was not sent: its credential is unavailable.")]
    public async Task A_credential_that_is_lost_between_two_attempts_says_so(bool isSecond, string message)
    {
        _credentials = [new LaterLost(isSecond ? 1 : 0)];
        var error = await FailAsync(Put, Broken, Broken);
        Assert.Equal((ApiErrorKind.CredentialUnavailable, isSecond, isSecond ? 1 : 0), (error.Kind, error.MayHaveArrived, _sent));
        Assert.Equal(message, ApiErrorMessage.For<NoProblem>(error, null));
    }

    [Fact]
    public async Task A_limit_that_refuses_the_second_attempt_says_so()
    {
        _limiter = new ApiRateLimits(1, TimeSpan.FromMinutes(5), _clock).For("one");
        var error = await FailAsync(Put, Broken, Broken);
        Assert.Equal((ApiErrorKind.RateLimited, true, 1), (error.Kind, error.MayHaveArrived, _sent));
        var message = ApiErrorMessage.For<NoProblem>(error, null);
        Assert.StartsWith("putThing was not sent again: the client's own rate limit admits it in ", message, StringComparison.Ordinal);
        Assert.EndsWith(MayHave, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_post_whose_file_is_elsewhere_was_carried_out_whatever_comes_from_there(int elsewhere)
    {
        var handler = new StubHandler((request, _) =>
        {
            if (request.RequestUri!.Host != "api.example.com")
                return Task.FromResult(elsewhere == 0 ? Refused() : Status(elsewhere)());

            _sent++;
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.SeeOther) { Headers = { Location = new Uri("https://storage.example.com/f") } });
        });
        using var destination = new MemoryStream();
        var response = await Pipeline(handler).DownloadAsync(Post, "things", null, destination, null, CancellationToken.None);
        Assert.Equal((1, true), (_sent, response.Error!.MayHaveArrived));
    }

    private static HttpResponseMessage Broken() => throw new HttpRequestException("reset");

    private static HttpResponseMessage Refused() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

    private static Func<HttpResponseMessage> Status(int status) => () => new HttpResponseMessage((HttpStatusCode)status);

    private async Task<ApiError> FailAsync(ApiOperation operation, params Func<HttpResponseMessage>[] answers)
    {
        var first = _sent;
        var handler = new StubHandler(
            (_, _) => Task.FromResult(answers[Math.Min(_sent++ - first, answers.Length - 1)]()));
        return (await Pipeline(handler).SendAsync(operation, "thing", null, CancellationToken.None)).Error!;
    }

    private ApiPipeline Pipeline(HttpMessageHandler handler) => new(
        new HttpClient(handler),
        new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/"),
            Clock = _clock,
            Deadline = Deadline,
            Retry = new ApiRetryOptions { Jitter = () => 1 },
            RateLimiter = _limiter,
        },
        _credentials);

    /// <summary>A credential that is lost after some attempts.</summary>
    private sealed class LaterLost(int attempts) : ApiCredential
    {
        private int _taken;

        public override ValueTask<ApiError?> ApplyAsync(
            HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
            => ValueTask.FromResult(_taken++ < attempts ? null : new ApiError(operation, ApiErrorKind.CredentialUnavailable));

        public override string Redact(string text) => text;
    }
}
