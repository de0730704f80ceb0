using System.Net;

namespace ApiWrappers.Tests.Pipeline;

public sealed class PublicOperationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_an_operation_that_is_not_public_carries_the_credentials(bool isPublic)
    {
        var carried = new List<bool>();
        var pipeline = new ApiPipeline(
            new HttpClient(new StubHandler((request, _) =>
            {
                carried.Add(request.Headers.Contains("x-secret"));
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
            })),
            new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com") },
            new SecretCredential("s3cret"));
        await pipeline.SendAsync(new ApiOperation("get", HttpMethod.Get, "/x") { IsPublic = isPublic }, "x", null, default);
        Assert.Equal([!isPublic], carried);
    }
}
