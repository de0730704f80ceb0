using System.Net;
using System.Text;

namespace ApiWrappers.Tests.Pipeline;

public sealed class UnreadableResponseTests
{
    private const string Secret = "s3cr3t-t0k3n";
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing", new ApiStatusReason(404, "No such thing."));
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("""{"Name":"a""", "application/json")]
    [InlineData("<html>Sorry</html>", "text/html; charset=utf-8")]
    [InlineData("", "application/json")]
    [InlineData("""{"Name":{"a":1}}""", "application/json")]
    public async Task A_success_that_cannot_be_read_keeps_status_headers_request_id_and_body(string body, string type)
    {
        var error = (await SendAsync(Answer(HttpStatusCode.OK, Bytes(body), type))).Error!;
        Assert.Equal((ApiErrorKind.Unreadable, 200, body, false, "r-7"),
            (error.Kind, error.Status, error.Body, error.IsBodyTruncated, error.RequestId));
        Assert.Equal("1", Assert.Single(error.Headers!.GetValues("x-trace")));
    }

    [Fact]
    public async Task What_says_that_it_is_no_JSON_is_not_read_as_such_and_the_message_says_so()
    {
        var error = (await SendAsync(Answer(HttpStatusCode.OK, Bytes("""{"Name":"a"}"""), "text/html"))).Error!;
        Assert.Contains("The response is of the type 'text/html', not JSON.", ApiErrorMessage.For<NoProblem>(error, null),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/hal+json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task JSON_by_these_names_or_none_is_read(string? type)
        => Assert.Equal("a", (await SendAsync(Answer(HttpStatusCode.OK, Bytes("""{"Name":"a"}"""), type))).Value!.Name);

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
        => Assert.True((await SendAsync(Answer(HttpStatusCode.OK, [.. Encoding.UTF8.Preamble, .. Bytes("""{"Name":"a"}""")]))).IsSuccess);

    [Theory]
    [InlineData(16_300)]
    [InlineData(16_384)]
    [InlineData(300_000)]
    public async Task A_long_value_is_read(int length)
        => Assert.Equal(length, (await SendAsync(Answer(HttpStatusCode.OK, Bytes($$"""{"Name":"{{new string('x', length)}}"}""")))).Value!.Name.Length);

    [Fact]
    public async Task Of_a_long_body_that_cannot_be_read_the_beginning_is_kept()
    {
        var error = (await SendAsync(Answer(HttpStatusCode.OK, Bytes($$"""{"Name":"{{new string('x', 300_000)}}" oops""")))).Error!;
        Assert.Equal((ApiErrorKind.Unreadable, ApiError.BodyLimit, true), (error.Kind, error.Body.Length, error.IsBodyTruncated));
    }

    [Fact]
    public async Task A_value_beyond_the_limit_is_not_read_to_its_end()
    {
        var body = new EndlessStream();
        var error = (await SendAsync(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }, limit: 100_000))
            .Error!;
        Assert.Equal((ApiErrorKind.Unreadable, 200, true), (error.Kind, error.Status, error.IsBodyTruncated));
        Assert.Contains("longer than 100000 bytes", error.Exception!.Message, StringComparison.Ordinal);
        Assert.InRange(body.Total, 100_000, 400_000);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, ApiErrorKind.Connection)]
    [InlineData(HttpStatusCode.NotFound, ApiErrorKind.Status)]
    public async Task A_body_that_breaks_off_keeps_what_came_of_it(HttpStatusCode status, ApiErrorKind kind)
    {
        var error = (await SendAsync(Answer(status, new BreakingStream(Bytes("""{"Name":"a"""))))).Error!;
        Assert.Equal((kind, (int)status, """{"Name":"a""", true, "r-7"), (error.Kind, error.Status, error.Body, error.IsBodyTruncated, error.RequestId));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, ApiErrorKind.DeadlineExceeded)]
    [InlineData(HttpStatusCode.NotFound, ApiErrorKind.Status)]
    public async Task A_body_that_stalls_keeps_the_status(HttpStatusCode status, ApiErrorKind kind)
    {
        var body = new StallingStream();
        var call = SendAsync(Answer(status, body));
        await body.Reading;
        _clock.Fire();
        var error = (await call).Error!;
        Assert.Equal((kind, (int)status, true, "r-7"), (error.Kind, error.Status, error.IsBodyTruncated, error.RequestId));
    }

    [Fact]
    public async Task A_credential_across_the_end_of_what_is_kept_is_taken_out_whole()
    {
        for (var before = ApiError.BodyLimit - Secret.Length - 1; before <= ApiError.BodyLimit; before++)
        {
            var error = (await SendAsync(Answer(HttpStatusCode.BadGateway, Bytes(new string('x', before) + Secret + new string('y', 100)))))
                .Error!;
            Assert.DoesNotContain(Secret[..1], error.Body, StringComparison.Ordinal);
            Assert.True(error.IsBodyTruncated);
        }
    }

    [Fact]
    public async Task A_credential_in_which_the_body_breaks_off_is_taken_out()
    {
        for (var length = 4; length < Secret.Length; length++)
        {
            var error = (await SendAsync(Answer(HttpStatusCode.BadGateway, new BreakingStream(Bytes($"sent {Secret[..length]}"))))).Error!;
            Assert.Equal("sent [redacted]", error.Body);
        }
    }

    [Fact]
    public async Task A_credential_that_names_a_member_does_not_reach_the_message_by_its_place()
    {
        var error = (await SendAsync(Answer(HttpStatusCode.OK, Bytes($$$"""{"Name":"a","Colours":{"{{{Secret}}}":[]}}""")))).Error!;
        Assert.Equal(ApiErrorKind.Unreadable, error.Kind);
        Assert.DoesNotContain(Secret, error.Exception + ApiErrorMessage.For<NoProblem>(error, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_of_several_bytes_are_not_cut_in_two()
    {
        var error = (await SendAsync(Answer(HttpStatusCode.BadGateway, Bytes("x" + new string('é', 8000))))).Error!;
        Assert.Equal("x" + new string('é', 4095), error.Body);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static HttpResponseMessage Answer(HttpStatusCode status, byte[] body, string? type = "application/json")
    {
        var answer = Answer(status, new MemoryStream(body));
        if (type is not null)
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return answer;
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, Stream body)
        => new(status) { Content = new StreamContent(body), Headers = { { "x-request-id", "r-7" }, { "x-trace", "1" } } };

    private Task<ApiResponse<Answer>> SendAsync(HttpResponseMessage answer, long limit = 1_000_000)
    {
        var options = new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/"),
            Clock = _clock,
            Retry = ApiRetryOptions.None,
            MaxBodyLength = limit
        };
        return new ApiPipeline(new HttpClient(new StubHandler((_, _) => Task.FromResult(answer))), options, new SecretCredential(Secret))
            .SendAsync(Operation, "thing", null, TestJsonContext.Default.Answer, CancellationToken.None);
    }
}
