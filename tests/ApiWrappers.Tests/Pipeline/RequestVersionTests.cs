using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class RequestVersionTests : IDisposable
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");
    private readonly List<HttpRequestMessage> _requests = [];
    private readonly HttpClient _http;

    public RequestVersionTests() => _http = new HttpClient(new StubHandler((request, _) =>
    {
        _requests.Add(request);
        var response = new HttpResponseMessage(
            _requests.Count == 1 ? HttpStatusCode.Found : HttpStatusCode.OK)
        { Content = new StringContent("{}") };
        response.Headers.Location = new Uri("https://storage.example.com/file");
        return Task.FromResult(response);
    }))
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    [Fact]
    public async Task Requests_have_the_version_of_the_client_those_for_files_elsewhere_too()
    {
        var pipeline = new ApiPipeline(_http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") });
        await pipeline.DownloadAsync(Operation, "thing", new MemoryStream(), null, CancellationToken.None);
        AssertVersion(2);
    }

    [Fact]
    public async Task So_do_requests_for_tokens()
    {
        var client = new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new("id"),
            ClientSecret = new("secret")
        };
        await new OAuth2TokenCache(_http).For(client).GetAsync();
        AssertVersion(1);
    }

    public void Dispose() => _http.Dispose();

    private void AssertVersion(int count)
    {
        Assert.Equal(count, _requests.Count);
        Assert.All(_requests, request =>
            Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), (request.Version, request.VersionPolicy)));
    }
}
