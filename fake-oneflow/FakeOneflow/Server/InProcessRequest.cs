using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;

namespace OneflowFake.Server;

/// <summary>A request that one part of the server makes of another, without a connection.</summary>
internal static class InProcessRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="scheme">The scheme under which the server was called.</param>
    /// <param name="host">The name under which the server was called.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query with its question mark; empty for none.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="contentType">The type of the body; JSON when it is null.</param>
    public static HttpRequest Create(
        string scheme, HostString host, string method, PathString path, string query, byte[] body, string? contentType = null)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.Method, request.Path) = (scheme, host, method, path);
        request.QueryString = new(query);
        if (body.Length > 0)
        {
            request.ContentType = contentType ?? Response.JsonType;
            request.ContentLength = body.Length;
            request.Body = new MemoryStream(body);
        }

        return request;
    }
}
