using System.Net;

namespace Benchmarks.TokenCache;

/// <summary>A token endpoint in memory, whose tokens outlive any benchmark.</summary>
internal sealed class TokenHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"access_token":"token","expires_in":86400,"token_type":"Bearer"}"""),
        });
}
