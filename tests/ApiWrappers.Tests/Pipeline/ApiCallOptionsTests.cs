using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class ApiCallOptionsTests
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");
    private readonly List<HttpRequestMessage> _sent = [];
    private HttpStatusCode _status = HttpStatusCode.OK;

    [Fact]
    public async Task Headers_are_sent_besides_and_later_ones_replace_earlier_ones_of_the_same_name()
    {
        await SendAsync(Pipeline().With(Headers(("x-trace", "1"), ("x-other", "2"))).With(Headers(("X-Trace", "3"))));
        Assert.Equal("3", Assert.Single(_sent[0].Headers.GetValues("x-trace")));
        Assert.Equal("2", Assert.Single(_sent[0].Headers.GetValues("x-other")));
        Assert.Equal("s3cr3t", Assert.Single(_sent[0].Headers.GetValues("x-secret")));
    }

    [Fact]
    public async Task The_pipeline_itself_stays_as_it_is()
    {
        var pipeline = Pipeline();
        pipeline.With(Headers(("x-trace", "1")));
        await SendAsync(pipeline);
        Assert.False(_sent[0].Headers.Contains("x-trace"));
    }

    [Fact]
    public async Task Headers_changed_afterwards_are_not_sent()
    {
        var headers = new Dictionary<string, string> { ["x-trace"] = "1" };
        var pipeline = Pipeline().With(new ApiCallOptions { Headers = headers });
        headers["x-secret"] = "other";
        await SendAsync(pipeline);
        Assert.Equal("s3cr3t", Assert.Single(_sent[0].Headers.GetValues("x-secret")));
    }

    [Fact]
    public async Task What_is_asked_for_in_Accept_replaces_what_is_asked_for_otherwise()
    {
        await SendAsync(Pipeline());
        await SendAsync(Pipeline().With(Headers(("accept", "application/pdf"))));
        Assert.Equal(["application/json", "application/pdf"], _sent.Select(request => request.Headers.Accept.ToString()));
    }

    [Theory]
    [InlineData("x-secret", "belongs to a credential")]
    [InlineData("X-Reserved", "belongs to a credential")]
    [InlineData("Authorization", "belongs to the credential")]
    [InlineData("content-type", "belongs to the credential, the body or the connection")]
    [InlineData("Transfer-Encoding", "belongs to the credential, the body or the connection")]
    [InlineData("Host", "belongs to the credential, the body or the connection")]
    [InlineData("Cookie", "belongs to the credential, the body or the connection")]
    [InlineData("x bad", "characters that are not allowed in header names")]
    [InlineData("", "is empty")]
    [InlineData("x-a\r\nx-b", "characters that are not allowed in header names")]
    public void A_header_that_is_not_the_callers_to_set_is_refused_without_its_value(string name, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Pipeline().With(Headers((name, "hunter2"))));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2\r\nx-b: 1")]
    [InlineData("hunter2\n")]
    [InlineData("hunter2\0")]
    [InlineData("huntér2")]
    public void A_value_that_would_end_its_header_is_refused_by_name_alone(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => Pipeline().With(Headers(("x-trace", value))));
        Assert.Contains("x-trace", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_a_credential_that_comes_later_is_refused_then()
        => Assert.Throws<ArgumentException>(() => Pipeline().With(Headers(("x-late", "1"))).With(new LateCredential()));

    [Fact]
    public async Task Retries_are_those_of_the_call()
    {
        _status = HttpStatusCode.BadGateway;
        var response = await SendAsync(Pipeline().With(new ApiCallOptions { Retry = ApiRetryOptions.None }));
        Assert.Equal((1, 1), (_sent.Count, response.Error!.Attempts));
        await SendAsync(Pipeline());
        Assert.Equal(5, _sent.Count);
    }

    [Fact]
    public async Task The_deadline_is_that_of_the_call()
    {
        var clock = new WaitlessClock(TimeSpan.FromSeconds(7));
        await SendAsync(Pipeline(clock).With(new ApiCallOptions { Deadline = TimeSpan.FromSeconds(7) }));
        Assert.Empty(clock.Waits);
        await SendAsync(Pipeline(clock).With(new ApiCallOptions { Deadline = TimeSpan.FromSeconds(8) }));
        Assert.Equal([TimeSpan.FromSeconds(8)], clock.Waits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_deadline_that_has_passed_is_refused(int seconds)
        => Assert.Contains("is not positive",
            Assert.Throws<ArgumentException>(() => Pipeline().With(new ApiCallOptions { Deadline = TimeSpan.FromSeconds(seconds) }))
            .Message, StringComparison.Ordinal);

    /// <summary>The longest time of a timer is 49.17:02:47.294.</summary>
    public static TheoryData<TimeSpan> TooLong => [TimeSpan.FromMilliseconds(uint.MaxValue), TimeSpan.FromDays(60), TimeSpan.MaxValue];

    [Theory]
    [MemberData(nameof(TooLong))]
    public void A_deadline_longer_than_any_timer_is_refused_wherever_it_is_stated(TimeSpan length)
    {
        var http = new HttpClient();
        var address = new Uri("https://api.example.com/");
        Action[] all =
        [
            () => Pipeline().With(new ApiCallOptions { Deadline = length }),
            () => Pipeline().With(new ApiCallOptions { DownloadDeadline = length }),
            () => _ = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = address, Deadline = length }),
            () => _ = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = address, DownloadDeadline = length }),
            () => _ = new OAuth2TokenCache(ApiHttp.CreateClient(), new OAuth2TokenCacheOptions { Deadline = length }),
        ];
        Assert.All(all, create => Assert.Contains(
            "is longer than 49.17:02:47.2940000", Assert.Throws<ArgumentException>(create).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_longest_deadline_is_that_of_timers()
    {
        var longest = new TimeSpan(49, 17, 2, 47, 294);
        var options = new ApiCallOptions { Deadline = longest, DownloadDeadline = longest };
        Assert.True((await SendAsync(Pipeline(TimeProvider.System).With(options))).IsSuccess);
        using var destination = new MemoryStream();
        Assert.True((await Pipeline(TimeProvider.System).With(options)
            .DownloadAsync(Operation, "thing", destination, null, CancellationToken.None)).IsSuccess);
    }

    public static TheoryData<string, ApiRetryOptions> Retries => new()
    {
        { "Retry.MaxAttempts is 0", new ApiRetryOptions { MaxAttempts = 0 } },
        { "Retry.BaseDelay is -00:00:01", new ApiRetryOptions { BaseDelay = TimeSpan.FromSeconds(-1) } },
        { "Retry.MaxDelay is -00:00:01", new ApiRetryOptions { MaxDelay = TimeSpan.FromSeconds(-1) } },
        { "Retry.Jitter is null", new ApiRetryOptions { Jitter = null! } },
    };

    [Theory]
    [MemberData(nameof(Retries))]
    public void Retries_that_cannot_be_kept_are_refused_wherever_they_are_stated(string problem, ApiRetryOptions retry)
    {
        var options = new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), Retry = retry };
        Action[] all =
        [
            () => Pipeline().With(new ApiCallOptions { Retry = retry }),
            () => _ = new ApiPipeline(new HttpClient(), options),
            () => _ = new OAuth2TokenCache(ApiHttp.CreateClient(), new OAuth2TokenCacheOptions { Retry = retry }),
        ];
        Assert.All(all, create => Assert.StartsWith(problem, Assert.Throws<ArgumentException>(create).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_may_be_no_deadline()
        => Assert.True((await SendAsync(Pipeline(TimeProvider.System).With(new ApiCallOptions { Deadline = Timeout.InfiniteTimeSpan })))
            .IsSuccess);

    private static ApiCallOptions Headers(params (string Name, string Value)[] headers)
        => new() { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    private static Task<ApiResponse<ApiEmpty>> SendAsync(ApiPipeline pipeline) =>
        pipeline.SendAsync(Operation, "thing", null, CancellationToken.None);

    private ApiPipeline Pipeline(TimeProvider? clock = null)
    {
        var handler = new StubHandler((request, _) =>
        {
            _sent.Add(request);
            return Task.FromResult(new HttpResponseMessage(_status));
        });
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/"),
            Clock = clock ?? new WaitlessClock(TimeSpan.FromSeconds(100)),
            ReservedHeaders = ["x-reserved"]
        };
        return new ApiPipeline(new HttpClient(handler), options, new SecretCredential("s3cr3t"));
    }

    private sealed class LateCredential() : HeaderCredential("x-late", "1");
}
