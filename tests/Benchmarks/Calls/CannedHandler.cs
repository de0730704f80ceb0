using System.Net;

namespace Benchmarks.Calls;

/// <summary>A server in memory. Its answer is there at once, or after a turn of the thread pool.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body, bool yields) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => yields ? YieldAsync(request) : Task.FromResult(Answer(request));

    private async Task<HttpResponseMessage> YieldAsync(HttpRequestMessage request)
    {
        await Task.Yield();
        return Answer(request);
    }

    // As a connection does it: headers are text until more is asked for.
    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage(status) { Content = content, RequestMessage = request };
    }
}
