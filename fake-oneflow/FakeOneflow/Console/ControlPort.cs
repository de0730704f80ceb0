using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Responses;

namespace OneflowFake.Console;

/// <summary>Calls the control API within the process: all that the console can see and do.</summary>
/// <param name="control">The control API.</param>
/// <param name="page">The request for a page, which says where the server was called.</param>
internal sealed class ControlPort(IRequestHandler control, HttpRequest page)
{
    private const string Base = "/_fake";

    /// <summary>Reads something.</summary>
    /// <param name="path">Path below <c>/_fake</c>, with its query.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public Task<ControlReply> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethods.Get, path, body: null, cancellation);

    /// <summary>Does something.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below <c>/_fake</c>, with its query.</param>
    /// <param name="body">The JSON to send; null for none.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public async Task<ControlReply> SendAsync(string method, string path, string? body, CancellationToken cancellation)
    {
        var response = await FetchAsync(method, path, body, cancellation);
        return new(response.Status, Parse(response));
    }

    /// <summary>The response as it is.</summary>
    public async Task<Response> FetchAsync(string method, string path, string? body, CancellationToken cancellation)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var request = InProcessRequest.Create(
            page.Scheme, page.Host, method, PathString.FromUriComponent(Base + (mark < 0 ? path : path[..mark])),
            mark < 0 ? "" : path[mark..], Encoding.UTF8.GetBytes(body ?? ""));
        return await control.RespondAsync(request, cancellation);
    }

    private static Node Parse(Response response)
    {
        if (response.ContentType != Response.JsonType || response.Body.IsEmpty)
            return default;

        using var document = JsonDocument.Parse(response.Body);
        return new(document.RootElement.Clone());
    }
}
