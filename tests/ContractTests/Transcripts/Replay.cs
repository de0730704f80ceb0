using System.Net.Http.Headers;

namespace ContractTests.Transcripts;

/// <summary>Returns recorded responses again, in their order.</summary>
internal sealed class Replay(IReadOnlyList<Exchange> exchanges) : HttpMessageHandler
{
    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = exchanges[_next++];
        var response = new HttpResponseMessage(exchange.Status)
        {
            Content = new StringContent(exchange.ResponseBody) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        foreach (var (name, value) in exchange.ResponseHeaders.Where(header => header.Key == "Location"))
            response.Headers.TryAddWithoutValidation(name, value);
        return Task.FromResult(response);
    }
}
