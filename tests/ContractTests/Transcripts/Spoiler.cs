namespace ContractTests.Transcripts;

/// <summary>Spoils requests on their way out.</summary>
internal sealed class Spoiler(Action<HttpRequestMessage>? spoil, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        spoil?.Invoke(request);
        return base.SendAsync(request, cancellationToken);
    }
}
