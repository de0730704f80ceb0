using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class DownloadTests
{
    private const string Secret = "s3cr3t-t0k3n";
    private static readonly ApiOperation Operation = new("getFile", HttpMethod.Get, "/files/{id}", new ApiCause(404, "No such file."));
    private readonly List<HttpRequestMessage> _requests = [];

    [Fact]
    public async Task A_file_elsewhere_is_fetched_without_the_credentials()
    {
        using var destination = new MemoryStream();
        var told = new List<long>();
        var response = await DownloadAsync(
            request => request.RequestUri!.Host == "storage.example.com" ? File("content") : Redirect("https://storage.example.com/f?sig=1"),
            destination,
            new Immediate(told.Add));
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
        var response = await DownloadAsync(_ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("gone") }, destination);
        Assert.Equal((404, "No such file.", "gone"), (response.Error!.Status, response.Error.Cause, response.Error.Body));
        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_an_error()
    {
        using var destination = new MemoryStream();
        var response = await DownloadAsync(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }, destination);
        Assert.Equal(ApiErrorKind.Connection, response.Error!.Kind);
    }

    private static HttpResponseMessage File(string content) => new(HttpStatusCode.OK) { Content = new StringContent(content) };

    private static HttpResponseMessage Redirect(string address) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(address) } };

    private Task<ApiResponse<ApiEmpty>> DownloadAsync(Func<HttpRequestMessage, HttpResponseMessage> answer, Stream destination, IProgress<long>? progress = null)
    {
        var handler = new StubHandler((request, _) =>
        {
            _requests.Add(request);
            return Task.FromResult(answer(request));
        });
        var pipeline = new ApiPipeline(new HttpClient(handler), new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") }, new SecretCredential(Secret));
        return pipeline.DownloadAsync(Operation, "files/1", destination, progress, CancellationToken.None);
    }
}
