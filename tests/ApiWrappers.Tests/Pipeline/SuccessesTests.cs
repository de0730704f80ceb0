using System.Net;
using System.Text;

namespace ApiWrappers.Tests.Pipeline;

public sealed class SuccessesTests
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing") { Accept = "application/json, text/plain" };

    private static readonly ApiSuccesses<string> Successes = new ApiSuccesses<string>()
        .Json("200", TestJsonContext.Default.Answer, answer => "json " + answer.Name)
        .Text("202", text => "text " + text)
        .Empty("204", () => "empty")
        .Bytes("2XX", bytes => $"bytes {bytes.Length}");

    [Theory]
    [InlineData(200, "{\"Name\":\"hello\"}", "application/json", "json hello")]
    [InlineData(202, "queued", "text/plain", "text queued")]
    [InlineData(204, "", null, "empty")]
    [InlineData(206, "1234", "application/pdf", "bytes 4")]
    public async Task Each_success_is_read_by_its_own_documentation(int status, string body, string? mediaType, string expected)
        => Assert.Equal(expected, (await SendAsync(Successes, status, body, mediaType)).Value);

    [Fact]
    public async Task An_undocumented_success_without_a_body_is_the_one_without()
        => Assert.Equal("empty",
            (await SendAsync(new ApiSuccesses<string>().Json("200", TestJsonContext.Default.Answer, _ => "json")
            .Empty("204", () => "empty"), 205, "", null)).Value);

    [Fact]
    public async Task An_undocumented_success_with_a_body_is_the_one_with()
        => Assert.Equal("json a",
            (await SendAsync(new ApiSuccesses<string>().Empty("204", () => "empty")
            .Json("200", TestJsonContext.Default.Answer, answer => "json " + answer.Name),
            205, "{\"Name\":\"a\"}", "application/json")).Value);

    [Fact]
    public async Task Where_no_success_is_documented_each_is_an_error()
        => Assert.Equal("The success 200 is not documented.",
            (await SendAsync(new ApiSuccesses<string>(), 200, "x", "text/plain")).Error!.Exception!.Message);

    [Fact]
    public async Task A_body_of_null_is_named_as_that()
        => Assert.Equal("The body is null.", (await SendAsync(Successes, 200, "null", "application/json")).Error!.Exception!.Message);

    [Theory]
    [InlineData("no json", "application/json")]
    [InlineData("{\"Name\":\"hello\"}", "text/html")]
    public async Task What_cannot_be_read_is_an_error(string body, string mediaType)
        => Assert.Equal(ApiErrorKind.Unreadable, (await SendAsync(Successes, 200, body, mediaType)).Error!.Kind);

    [Fact]
    public async Task The_media_types_of_the_operation_are_asked_for()
    {
        var handler = Handler(202, "queued", "text/plain");
        await Pipeline(handler).SendAsync(Operation, "thing", null, Successes, CancellationToken.None);
        Assert.Equal("application/json, text/plain", handler.LastRequest!.Headers.Accept.ToString());
    }

    private static Task<ApiResponse<string>> SendAsync(ApiSuccesses<string> successes, int status, string body, string? mediaType)
        => Pipeline(Handler(status, body, mediaType)).SendAsync(Operation, "thing", null, successes, CancellationToken.None);

    private static ApiPipeline Pipeline(HttpMessageHandler handler)
        => new(new HttpClient(handler),
            new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com"), Retry = ApiRetryOptions.None });

    private static StubHandler Handler(int status, string body, string? mediaType) => new((_, _) =>
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null)
            content.Headers.ContentType = new(mediaType);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content });
    });
}
