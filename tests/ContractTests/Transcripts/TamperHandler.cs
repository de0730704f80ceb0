namespace ContractTests.Transcripts;

/// <summary>Tampers with requests on their way out.</summary>
internal sealed class TamperHandler(Action<HttpRequestMessage>? tamper, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        tamper?.Invoke(request);
        return base.SendAsync(request, cancellationToken);
    }
}
