using System.Net;

namespace Benchmarks.Calls;

/// <summary>A server in memory. Its answer is there at once, or after a turn of the thread pool.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body, bool yields) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => yields ? YieldAsync() : Task.FromResult(Answer());

    private async Task<HttpResponseMessage> YieldAsync()
    {
        await Task.Yield();
        return Answer();
    }

    // As a connection does it: headers are text until somebody asks for more.
    private HttpResponseMessage Answer()
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpResponseMessage(status) { Content = content };
    }
}
