namespace Oneflow.Cli.Signicat;

/// <summary>Counts the requests without an access token: those that ask for one.</summary>
internal sealed class TokenRequestCounter(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _count;

    public int Count => _count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not { Scheme: "Bearer" })
            Interlocked.Increment(ref _count);
        return base.SendAsync(request, cancellationToken);
    }
}
