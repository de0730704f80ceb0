using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class RawTests
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");
    private readonly List<HttpRequestMessage> _sent = [];
    private readonly List<HttpResponseMessage> _answers = [];

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task The_answer_is_handed_on_unread_whatever_its_status(HttpStatusCode status)
    {
        var response = await SendAsync("thing", status);
        using var answer = response.Value!;
        Assert.True(response.IsSuccess);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("body", await answer.Content.ReadAsStringAsync());
        Assert.Equal("s3cr3t", Assert.Single(_sent[0].Headers.GetValues("x-secret")));
    }

    [Fact]
    public async Task It_is_tried_again_like_every_call_and_the_answers_before_are_let_go()
    {
        var response = await SendAsync("thing", HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        Assert.Equal((200, 2), (response.Status, response.Attempts));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _answers[0].Content.ReadAsStringAsync());
        response.Value!.Dispose();
    }

    [Fact]
    public async Task After_the_last_attempt_its_answer_is_handed_on()
    {
        var response = await SendAsync("thing", HttpStatusCode.ServiceUnavailable);
        Assert.Equal((503, 4), (response.Status, response.Attempts));
        Assert.Equal("body", await response.Value!.Content.ReadAsStringAsync());
        response.Value.Dispose();
    }

    [Fact]
    public async Task Without_an_answer_there_is_an_error()
        => Assert.Equal(ApiErrorKind.Connection,
            (await Pipeline(_ => throw new HttpRequestException("reset")).SendRawAsync(Operation, "thing", null, CancellationToken.None))
            .Error!.Kind);

    [Fact]
    public async Task A_path_that_the_spec_lacks_is_called_with_a_type()
    {
        var beta = new ApiOperation("getBeta", HttpMethod.Get, "/beta/{id}");
        var response = await Pipeline(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"Name":"a"}""") })
            .SendAsync(beta, "beta/1", null, TestJsonContext.Default.Answer, CancellationToken.None);
        Assert.Equal("a", response.Value!.Name);
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("things/../../admin")]
    [InlineData("things/%2E%2e/admin")]
    [InlineData("things/.%2e")]
    [InlineData("./things")]
    [InlineData("things\\..\\admin")]
    [InlineData("things#part")]
    [InlineData("things\r\nx-other: 1")]
    public async Task A_path_that_would_be_another_one_is_refused(string path)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(path, HttpStatusCode.OK));
        Assert.Empty(_sent);
    }

    [Theory]
    [InlineData("//evil.example.com/x", "https://api.example.com/v1///evil.example.com/x")]
    [InlineData("https://evil.example.com/x", "https://api.example.com/v1/https://evil.example.com/x")]
    [InlineData("@evil.example.com", "https://api.example.com/v1/@evil.example.com")]
    [InlineData("a..b/...?x=../y", "https://api.example.com/v1/a..b/...?x=../y")]
    public async Task No_path_names_another_host(string path, string address)
    {
        (await SendAsync(path, HttpStatusCode.OK)).Value!.Dispose();
        Assert.Equal(address, _sent[0].RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task A_body_that_is_a_stream_is_sent_once()
    {
        using var content = new StreamContent(new MemoryStream("x"u8.ToArray()));
        var response = await Pipeline(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests))
            .SendRawAsync(Operation, "thing", content, CancellationToken.None);
        Assert.Equal((429, 1), (response.Status, response.Attempts));
        response.Value!.Dispose();
    }

    [Fact]
    public async Task A_success_tells_its_headers_request_id_and_attempts()
    {
        var response = await Pipeline(
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Headers = { { "x-request-id", "r-7" }, { "x-trace", "1" } } })
            .SendAsync(Operation, "thing", null, CancellationToken.None);
        Assert.Equal((200, 1, "r-7"), (response.Status, response.Attempts, response.RequestId));
        Assert.Equal("1", Assert.Single(response.Headers!.GetValues("x-trace")));
    }

    [Fact]
    public async Task The_callers_cancellation_carries_his_own_token()
    {
        using var cancellation = new CancellationTokenSource();
        var pipeline = new ApiPipeline(
            new HttpClient(new StubHandler(async (_, token) =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("Unreachable.");
            })),
            new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/v1") });
        var error = await Assert.ThrowsAsync<OperationCanceledException>(
            () => pipeline.SendRawAsync(Operation, "thing", null, cancellation.Token));
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    private Task<ApiResponse<HttpResponseMessage>> SendAsync(string path, params HttpStatusCode[] statuses)
        => Pipeline(_ => new HttpResponseMessage(
            statuses[Math.Min(_answers.Count, statuses.Length - 1)])
        { Content = new StringContent("body") })
            .SendRawAsync(Operation, path, null, CancellationToken.None);

    private ApiPipeline Pipeline(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var handler = new StubHandler((request, _) =>
        {
            _sent.Add(request);
            var response = answer(request);
            _answers.Add(response);
            return Task.FromResult(response);
        });
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/v1"),
            Clock = new WaitlessClock(TimeSpan.FromSeconds(100))
        };
        return new ApiPipeline(new HttpClient(handler), options, new SecretCredential("s3cr3t"));
    }
}
