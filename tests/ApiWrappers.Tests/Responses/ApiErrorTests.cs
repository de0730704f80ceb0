using System.Net;
using System.Text;

namespace ApiWrappers.Tests.Responses;

public sealed class ApiErrorTests
{
    private const string Secret = "s3cr3t-t0k3n";
    private static readonly SecretCredential Credential = new(Secret);
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");

    [Theory]
    [InlineData("""{"detail":"gone"}""", """{"detail":"gone"}""")]
    [InlineData("""{"detail":"you sent s3cr3t-t0k3n"}""", """{"detail":"you sent [redacted]"}""")]
    [InlineData("""{"detail":"you sent S3CR3T-T0K3N"}""", """{"detail":"you sent [redacted]"}""")]
    [InlineData("""{"detail":"you sent s3cr3t\u002Dt0k3n"}""", """{"detail":"you sent [redacted]"}""")]
    [InlineData("""{"detail":"you sent czNjcjN0LXQwazNu"}""", """{"detail":"you sent [redacted]"}""")]
    [InlineData("""{"detail":"s3cr is a beginning"}""", """{"detail":"s3cr is a beginning"}""")]
    [InlineData("gone s3cr", "gone [redacted]")]
    public async Task A_problem_is_read_from_the_body_that_is_shown(string body, string shown)
    {
        var error = await FailAsync(Encoding.UTF8.GetBytes(body));
        Assert.Equal((shown, shown), (error.ReadProblem<BodyProblem>()!.Body, error.Body));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ApiError.BodyLimit + 1)]
    [InlineData(100_000)]
    public async Task An_empty_or_truncated_body_is_no_problem(int length)
        => Assert.Null((await FailAsync(Encoding.UTF8.GetBytes(new string('x', length)))).ReadProblem<BodyProblem>());

    [Fact]
    public async Task Bytes_that_are_no_text_are_read_as_they_are_shown()
    {
        var error = await FailAsync([(byte)'a', 0xff, (byte)'b']);
        Assert.Equal(("a\ufffdb", "a\ufffdb", false), (error.ReadProblem<BodyProblem>()!.Body, error.Body, error.IsBodyTruncated));
    }

    [Fact]
    public async Task Bytes_that_grow_when_they_become_text_stay_within_the_limit()
    {
        var error = await FailAsync([.. Enumerable.Repeat((byte)0xff, ApiError.BodyLimit)]);
        Assert.True(error.IsBodyTruncated);
        Assert.InRange(Encoding.UTF8.GetByteCount(error.Body), ApiError.BodyLimit - 3, ApiError.BodyLimit);
    }

    [Fact]
    public async Task To_read_a_problem_costs_nothing_besides_the_problem()
    {
        await FailAndReadAsync();
        Assert.Equal(0, await FailAndReadAsync());

        async Task<long> FailAndReadAsync()
        {
            var error = await FailAsync("""{"type":"https://api.example.com/errors/404","detail":"There is no such thing."}"""u8.ToArray());
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Null(error.ReadProblem<NoProblem>());
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void One_made_for_a_test_is_read_like_any_other()
    {
        var error = new ApiError(Operation, ApiErrorKind.Status) { Status = 404, Body = "gone" };
        Assert.Equal(("gone", "gone", false), (error.Body, error.ReadProblem<BodyProblem>()!.Body, error.IsBodyTruncated));
        var truncated = new ApiError(Operation, ApiErrorKind.Status) { Body = "go", IsBodyTruncated = true };
        Assert.Equal(("go", true), (truncated.Body, truncated.IsBodyTruncated));
        Assert.Null(truncated.ReadProblem<BodyProblem>());
    }

    [Fact]
    public async Task A_problem_is_read_once()
    {
        var error = await FailAsync("gone"u8.ToArray());
        Assert.Same(error.ReadProblem<BodyProblem>(), error.ReadProblem<BodyProblem>());
    }

    public static TheoryData<Exception> ReadingFaults =>
    [
        new System.Text.Json.JsonException(), new NotSupportedException(), new InvalidOperationException(), new FormatException(),
        new OverflowException(), new ArgumentOutOfRangeException("value"),
    ];

    [Theory]
    [MemberData(nameof(ReadingFaults))]
    public async Task A_body_that_cannot_be_read_as_a_problem_is_none(Exception fault)
    {
        BrokenProblem.Fault = fault;
        Assert.Null((await FailAsync("{}"u8.ToArray())).ReadProblem<BrokenProblem>());
    }

    [Fact]
    public void Headers_can_be_given_for_a_test()
    {
        using var response = new HttpResponseMessage { Headers = { { "x-request-id", "r-1" } } };
        var error = new ApiError(Operation, ApiErrorKind.Status) { Headers = response.Headers };
        Assert.Same(response.Headers, error.Headers);
        Assert.Equal("r-1", error.RequestId);
        Assert.Equal("r-1", ApiResponse<int>.Failure(error).RequestId);
    }

    [Theory]
    [InlineData("b-1", "b-1")]
    [InlineData(null, "h-1")]
    public async Task The_id_of_a_request_is_that_of_the_body_before_that_of_a_header(string? inBody, string id)
    {
        var options = new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), RequestIdReader = _ => inBody };
        var http = new HttpClient(new StubHandler((_, _) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Headers = { { "x-request-id", "h-1" } } })));
        var response = await new ApiPipeline(http, options).SendAsync(Operation, "thing", null, CancellationToken.None);
        Assert.Equal((id, id), (response.Error!.RequestId, response.RequestId));
        Assert.Same(response.Error.Headers, response.Headers);
    }

    [Fact]
    public async Task The_error_of_a_credential_keeps_all_but_the_number_of_attempts()
    {
        var refused = new ApiError(Operation, ApiErrorKind.CredentialUnavailable)
        {
            Status = 503,
            Body = "go",
            IsBodyTruncated = true,
            MayHaveArrived = true,
            RetryAfter = TimeSpan.FromSeconds(7),
            Exception = new HttpRequestException("reset"),
        };
        var http = new HttpClient(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized))));
        var pipeline = new ApiPipeline(
            http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") }, new LostCredential(refused));
        var error = (await pipeline.SendAsync(Operation, "thing", null, CancellationToken.None)).Error!;
        Assert.Equal((2, 1), (error.Attempts, refused.Attempts));
        Assert.Equal((Operation, refused.Kind, 503, "go", true),
            (error.Operation, error.Kind, error.Status, error.Body, error.IsBodyTruncated));
        Assert.Equal((true, TimeSpan.FromSeconds(7), refused.Exception), (error.MayHaveArrived, error.RetryAfter, error.Exception));
    }

    private static async Task<ApiError> FailAsync(byte[] body)
    {
        var http = new HttpClient(
            new StubHandler((_, _) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent(body) })));
        var pipeline = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") }, Credential);
        return (await pipeline.SendAsync(Operation, "thing", null, CancellationToken.None)).Error!;
    }
}
