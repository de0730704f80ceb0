using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class ApiPipelineTests
{
    private const string Secret = "s3cr3t-t0k3n";
    private static readonly ApiOperation Operation =
        new("getThing", HttpMethod.Get, "/things/{id}", new ApiStatusReason(404, "No such thing."));
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("https://api.example.com/v1")]
    [InlineData("https://api.example.com/v1/")]
    public async Task Paths_go_below_the_base_address_with_or_without_its_slash(string address)
    {
        var handler = Answering(HttpStatusCode.OK, """{"Name":"a"}""");
        await SendAsync(handler, address);
        Assert.Equal("https://api.example.com/v1/things/1", handler.LastRequest!.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://api.example.com/")]
    [InlineData("https://api.example.com/?x=1")]
    [InlineData("/v1")]
    public void A_base_address_that_cannot_serve_is_refused_by_name(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => Pipeline(Answering(HttpStatusCode.OK, "{}"), address));
        Assert.Contains(address, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_credential_is_on_the_request()
    {
        var handler = Answering(HttpStatusCode.OK, """{"Name":"a"}""");
        await SendAsync(handler);
        Assert.Equal(Secret, Assert.Single(handler.LastRequest!.Headers.GetValues("x-secret")));
    }

    [Fact]
    public async Task A_success_gives_its_value()
    {
        var response = await SendAsync(Answering(HttpStatusCode.OK, """{"Name":"a"}"""));
        Assert.True(response.IsSuccess);
        Assert.Equal("a", response.Value.Name);
        Assert.Equal(200, response.Status);
    }

    [Fact]
    public async Task A_failure_keeps_status_cause_headers_and_body()
    {
        var response = await SendAsync(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound)
        {
            Content = new StringContent("gone"),
            Headers = { { "x-trace", "7" } },
        })));
        var error = response.Error!;
        Assert.Equal((ApiErrorKind.Status, 404, "No such thing.", "gone", false),
            (error.Kind, error.Status, error.DocumentedReason, error.Body, error.IsBodyTruncated));
        Assert.Equal("7", Assert.Single(error.Headers!.GetValues("x-trace")));
    }

    [Fact]
    public async Task A_body_that_quotes_the_credential_is_kept_without_it()
    {
        var response = await SendAsync(Answering(HttpStatusCode.BadRequest, $"bad token {Secret}"));
        Assert.Equal("bad token [redacted]", response.Error!.Body);
    }

    [Fact]
    public async Task Only_the_beginning_of_a_long_body_is_kept()
    {
        var response = await SendAsync(Answering(HttpStatusCode.BadGateway, new string('x', 100_000)));
        Assert.Equal(ApiError.BodyLimit, response.Error!.Body.Length);
        Assert.True(response.Error.IsBodyTruncated);
    }

    [Fact]
    public async Task A_failure_whose_body_breaks_off_keeps_its_status()
    {
        var response = await SendAsync(
            new StubHandler((_, _) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StreamContent(new BreakingStream()) })));
        Assert.Equal((409, true), (response.Error!.Status, response.Error.IsBodyTruncated));
    }

    [Theory]
    [InlineData("""{"Name":""")]
    [InlineData("""{}""")]
    [InlineData("null")]
    [InlineData("<html>")]
    public async Task A_success_that_cannot_be_read_is_an_error(string body)
    {
        var response = await SendAsync(Answering(HttpStatusCode.OK, body));
        Assert.Equal((ApiErrorKind.Unreadable, 200), (response.Error!.Kind, response.Error.Status));
        Assert.NotNull(response.Error.Exception);
    }

    [Fact]
    public async Task No_answer_is_an_error_not_an_exception()
    {
        var response = await SendAsync(new StubHandler((_, _) => throw new HttpRequestException("reset")));
        Assert.Equal((ApiErrorKind.Connection, 0), (response.Error!.Kind, response.Error.Status));
    }

    [Fact]
    public async Task The_deadline_covers_the_wait_for_the_answer()
    {
        var call = SendAsync(new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        }));
        _clock.Fire();
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call).Error!.Kind);
    }

    [Fact]
    public async Task The_deadline_covers_the_body()
    {
        var body = new StallingStream();
        var call = SendAsync(new StubHandler(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) })));
        await body.Reading;
        _clock.Fire();
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call).Error!.Kind);
    }

    [Fact]
    public async Task The_caller_cancels_with_an_exception_of_his_own()
    {
        using var cancellation = new CancellationTokenSource();
        var call = SendAsync(new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        }), cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_caller_cancels_the_reading_of_a_failure_too()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new StallingStream();
        var call = SendAsync(new StubHandler(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(body) })),
            cancellationToken: cancellation.Token);
        await body.Reading;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, null)]
    [InlineData(HttpStatusCode.Conflict, 7)]
    public async Task Only_a_failure_says_when_to_try_again(HttpStatusCode status, int? seconds)
    {
        var response = await SendAsync(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = new StringContent("<html>"),
            Headers = { { "retry-after", "7" } },
        })));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, response.Error!.RetryAfter);
    }

    private static StubHandler Answering(HttpStatusCode status, string body)
        => new((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }));

    private Task<ApiResponse<Answer>> SendAsync(
        HttpMessageHandler handler, string address = "https://api.example.com/v1", CancellationToken cancellationToken = default)
        => Pipeline(handler, address).SendAsync(Operation, "things/1", null, TestJsonContext.Default.Answer, cancellationToken);

    private ApiPipeline Pipeline(HttpMessageHandler handler, string address)
        => new(new HttpClient(handler),
            new ApiPipelineOptions
            {
                BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute),
                Clock = _clock,
                Retry = ApiRetryOptions.None,
            },
            new SecretCredential(Secret));
}
