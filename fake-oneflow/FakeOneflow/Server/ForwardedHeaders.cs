using System.Net;
using Microsoft.AspNetCore.Http;

namespace OneflowFake.Server;

/// <summary>Takes scheme and host of a request from <c>X-Forwarded-Proto</c> and <c>X-Forwarded-Host</c> of one named proxy.</summary>
/// <param name="trusted">Address of the proxy; null to ignore these headers.</param>
internal sealed class ForwardedHeaders(IPAddress? trusted)
{
    private readonly IPAddress? _trusted = trusted?.MapToIPv6();

    /// <summary>Changes the request to what the caller of the proxy sent. Requests of others stay as they are.</summary>
    public void Apply(HttpRequest request)
    {
        if (_trusted is null || request.HttpContext.Connection.RemoteIpAddress?.MapToIPv6().Equals(_trusted) != true)
            return;

        if (Last(request, "X-Forwarded-Proto") is ("http" or "https") and var scheme)
            request.Scheme = scheme;
        if (Last(request, "X-Forwarded-Host") is { Length: > 0 } host && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address)
            && address is { UserInfo: "", AbsolutePath: "/" })
            request.Host = new(host);
    }

    // The proxy adds its own value behind those that it was sent.
    private static string? Last(HttpRequest request, string name) =>
        request.Headers[name].ToString().Split(',')[^1].Trim() is { Length: > 0 } value ? value : null;
}
