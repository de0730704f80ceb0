using System.Diagnostics;

namespace ApiWrappers;

/// <summary>The server of requests, in telemetry.</summary>
internal sealed class TelemetryTarget(Uri address)
{
    private readonly object _port = address.Port;

    /// <summary>The initial tags of a span, for samplers.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path, with parameters in braces.</param>
    public TagList Tags(HttpMethod method, string template) => new()
    {
        { "http.request.method", method.Method },
        { "url.template", template },
        { "server.address", address.IdnHost },
        { "server.port", _port },
    };
}
