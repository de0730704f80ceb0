using System.Net;
using System.Net.Http.Headers;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Keeps a request with its body, and responds with a sample.</summary>
internal sealed class SampleServer(int status, byte[] body, string media) : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    public string Body { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (body.Length > 0)
            response.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(media.Replace('*', 'x'), out var type) ? type : null;
        return response;
    }
}
