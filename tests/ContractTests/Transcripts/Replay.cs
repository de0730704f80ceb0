using System.Net.Http.Headers;

namespace ContractTests.Transcripts;

/// <summary>Gives a recorded answer again.</summary>
internal sealed class Replay(Exchange exchange) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage(exchange.Status)
        {
            Content = new StringContent(exchange.ResponseBody) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        });
}
