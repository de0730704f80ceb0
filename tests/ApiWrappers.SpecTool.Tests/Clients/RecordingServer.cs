using System.Net;
using System.Text;

namespace ApiWrappers.SpecTool.Tests.Clients;

/// <summary>Keeps the last request with its body, and sends the given response.</summary>
internal sealed class RecordingServer(int status, string body = "", string? mediaType = "application/json") : HttpMessageHandler
{
    public HttpRequestMessage Request { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public string? ContentType { get; private set; }

    /// <summary>The path and query as they were sent.</summary>
    public string Sent => Request.RequestUri!.PathAndQuery;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        ContentType = request.Content?.Headers.ContentType?.ToString();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null && body.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }
}
