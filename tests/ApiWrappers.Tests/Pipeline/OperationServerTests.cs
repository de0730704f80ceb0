using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class OperationServerTests : IDisposable
{
    private readonly StubHandler _handler = new((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)));

    [Theory]
    [InlineData("https://files.example.com/v2", "https://files.example.com/v2/thing", false)]
    [InlineData("https://api.example.com/v2", "https://api.example.com/v2/thing", true)]
    [InlineData("http://api.example.com/v2", "http://api.example.com/v2/thing", false)]
    [InlineData("https://api.example.com:444/", "https://api.example.com:444/thing", false)]
    [InlineData("/v3", "https://api.example.com/v3/thing", true)]
    public async Task Credentials_go_only_to_the_host_of_the_base_address(string server, string address, bool hasCredential)
    {
        await SendAsync(server, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/v1") });
        Assert.Equal(address, _handler.LastRequest!.RequestUri!.AbsoluteUri);
        Assert.Equal(hasCredential, _handler.LastRequest.Headers.Contains("x-secret"));
    }

    [Fact]
    public async Task A_server_that_the_caller_names_gets_them()
    {
        await SendAsync("https://files.example.com/v2", new ApiPipelineOptions
        {
            BaseAddress = new Uri("https://api.example.com/v1"),
            Servers = new Dictionary<string, Uri> { ["https://files.example.com/v2"] = new("https://localhost:5001/files") },
        });
        Assert.Equal("https://localhost:5001/files/thing", _handler.LastRequest!.RequestUri!.AbsoluteUri);
        Assert.True(_handler.LastRequest.Headers.Contains("x-secret"));
    }

    public void Dispose() => _handler.Dispose();

    private Task<ApiResponse<ApiEmpty>> SendAsync(string server, ApiPipelineOptions options)
        => new ApiPipeline(new HttpClient(_handler), options, new SecretCredential("hunter2"))
            .SendAsync(new ApiOperation("getThing", HttpMethod.Get, "/thing") { Server = server }, "thing", null, CancellationToken.None);
}
