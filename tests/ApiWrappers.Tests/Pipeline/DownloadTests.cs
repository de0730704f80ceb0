using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class DownloadTests
{
    private const string Secret = "s3cr3t-t0k3n";
    private static readonly ApiOperation Operation =
        new("getFile", HttpMethod.Get, "/files/{id}", new ApiStatusReason(404, "No such file."));
    private readonly List<HttpRequestMessage> _requests = [];

    [Fact]
    public async Task A_file_elsewhere_is_fetched_without_the_credentials()
    {
        using var destination = new MemoryStream();
        var told = new List<long>();
        var response = await DownloadAsync(
            request => request.RequestUri!.Host == "storage.example.com"
                ? File("content")
                : Redirect("https://storage.example.com/f?sig=1"),
            destination,
            new ImmediateProgress(told.Add));
        Assert.True(response.IsSuccess);
        Assert.Equal("content"u8.ToArray(), destination.ToArray());
        Assert.Equal(7, told[^1]);
        Assert.Equal([true, false], _requests.Select(request => request.Headers.Contains("x-secret")));
    }

    [Fact]
    public async Task A_file_that_comes_at_once_is_taken()
    {
        using var destination = new MemoryStream();
        Assert.True((await DownloadAsync(_ => File("content"), destination)).IsSuccess);
        Assert.Equal(7, destination.Length);
    }

    [Fact]
    public async Task A_refusal_is_an_error_and_nothing_is_written()
    {
        using var destination = new MemoryStream();
        var response = await DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("gone") }, destination);
        Assert.Equal((404, "No such file.", "gone"), (response.Error!.Status, response.Error.DocumentedReason, response.Error.Body));
        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_an_error()
    {
        using var destination = new MemoryStream();
        var response = await DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }, destination);
        Assert.Equal(ApiErrorKind.Connection, response.Error!.Kind);
    }

    [Fact]
    public async Task What_the_destination_throws_is_the_callers_own()
    {
        using var destination = new FullDisk();
        var error = await Assert.ThrowsAsync<IOException>(() => DownloadAsync(_ => File("content"), destination));
        Assert.Equal("The disk is full.", error.Message);
        Assert.Single(_requests);
    }

    [Fact]
    public async Task What_is_told_of_progress_throws_its_own_too()
    {
        using var destination = new MemoryStream();
        await Assert.ThrowsAsync<IOException>(
            () => DownloadAsync(_ => File("content"), destination, new ImmediateProgress(_ => throw new IOException("No terminal."))));
    }

    [Theory]
    [InlineData("http://storage.example.com/f")]
    [InlineData("ftp://storage.example.com/f")]
    [InlineData("file:///etc/passwd")]
    public async Task Where_no_file_comes_safely_nobody_goes(string address)
    {
        using var destination = new MemoryStream();
        var response = await DownloadAsync(_ => Redirect(address), destination);
        Assert.Equal((ApiErrorKind.Status, 302), (response.Error!.Kind, response.Error.Status));
        Assert.Single(_requests);
    }

    [Fact]
    public async Task A_file_may_take_longer_than_the_deadline_but_no_wait_for_more_of_it()
    {
        var clock = new HandMovedClock();
        var body = new SlowFile(() => clock.Advance(TimeSpan.FromSeconds(40)), parts: 5);
        using var destination = new MemoryStream();
        var call = DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }, destination, clock: clock);
        await body.Reading;
        Assert.Equal(5, destination.Length);
        Assert.False(call.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(100));
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call).Error!.Kind);
        Assert.Equal(0, clock.TimerCount);
    }

    [Theory]
    [InlineData(15 * 60, null)]
    [InlineData(120, 120)]
    public async Task A_file_that_never_ends_is_given_up_however_steadily_it_comes(int limit, int? stated)
    {
        var clock = new HandMovedClock();
        var parts = (limit / 40) + 1;
        var body = new SlowFile(() => clock.Advance(TimeSpan.FromSeconds(40)), parts);
        using var destination = new MemoryStream();
        var call = DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) },
            destination,
            clock: clock,
            limit: stated is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call.WaitAsync(TimeSpan.FromSeconds(20))).Error!.Kind);
        Assert.InRange(destination.Length, parts - 2, parts);
    }

    [Fact]
    public async Task The_limit_can_be_lifted_for_a_call()
    {
        var clock = new HandMovedClock();
        var body = new SlowFile(() => clock.Advance(TimeSpan.FromSeconds(40)), parts: 50);
        using var destination = new MemoryStream();
        var call = DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }, destination, clock: clock,
            limit: Timeout.InfiniteTimeSpan);
        await body.Reading;
        Assert.Equal(50, destination.Length);
        clock.Advance(TimeSpan.FromSeconds(100));
        await call;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_destination_that_is_stuck_is_given_up_at_the_limit_of_the_whole_and_not_before(bool heedsToken)
    {
        var clock = new HandMovedClock();
        using var destination = new StuckStream(parts: 2, heedsToken);
        var call = DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) },
            destination, clock: clock, limit: TimeSpan.FromMinutes(5));
        await destination.Stuck;
        clock.Advance(TimeSpan.FromSeconds(299));
        Assert.False(call.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call.WaitAsync(TimeSpan.FromSeconds(20))).Error!.Kind);
    }

    [Fact]
    public async Task A_destination_that_is_stuck_does_not_keep_a_call_that_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var destination = new StuckStream(parts: 0, heedsToken: false);
        var call = DownloadAsync(_ => File("content"), destination, cancellationToken: cancellation.Token);
        await destination.Stuck;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_destination_slower_than_the_source_is_given_up_too()
    {
        var clock = new TimerlessClock();
        using var destination = new SlowDisk(() => clock.Advance(TimeSpan.FromSeconds(1)));
        var call = DownloadAsync(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) },
            destination, clock: clock, limit: TimeSpan.FromMinutes(1));
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call.WaitAsync(TimeSpan.FromSeconds(20))).Error!.Kind);
    }

    private static HttpResponseMessage File(string content) => new(HttpStatusCode.OK) { Content = new StringContent(content) };

    private static HttpResponseMessage Redirect(string address) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(address) } };

    private Task<ApiResponse<ApiEmpty>> DownloadAsync(
        Func<HttpRequestMessage, HttpResponseMessage> answer, Stream destination, IProgress<long>? progress = null,
        TimeProvider? clock = null, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        var handler = new StubHandler((request, _) =>
        {
            _requests.Add(request);
            return Task.FromResult(answer(request));
        });
        var pipeline = new ApiPipeline(
            new HttpClient(handler),
            new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), Clock = clock ?? TimeProvider.System },
            new SecretCredential(Secret));
        return pipeline.With(new ApiCallOptions { DownloadDeadline = limit })
            .DownloadAsync(Operation, "files/1", destination, progress, cancellationToken);
    }
}
