using System.Net.Http.Headers;

namespace Oneflow.Cli.Signicat;

/// <summary>Sends another token than the client's own, or none, so that the server has something to refuse.</summary>
internal sealed class AuthorizationHandler(HttpMessageHandler inner, string? token) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Requests for a token carry the API client by Basic.
        if (request.Headers.Authorization is { Scheme: "Bearer" })
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
