namespace Oneflow.Client;

/// <summary>Creates clients for many accounts that share one <see cref="HttpClient"/>. It keeps nothing about an account.</summary>
public sealed class OneflowClientFactory : IOneflowClientFactory
{
    private readonly HttpClient _http;
    private readonly IOneflowTokenSource _source;
    private readonly OneflowConnectionOptions _options;

    /// <summary>Creates a factory.</summary>
    /// <param name="http">
    /// Sends the requests of all accounts; <see cref="OneflowHttp.CreateClient"/> creates a suitable one. The caller
    /// disposes of it. It must not follow redirects.
    /// </param>
    /// <param name="source">Provides the token of each account.</param>
    /// <param name="options">The base address and the call options. The rate limit counts each account separately.</param>
    public OneflowClientFactory(HttpClient http, IOneflowTokenSource source, OneflowConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        (_http, _source, _options) = (http, source, options);
    }

    /// <inheritdoc/>
    public async ValueTask<OneflowClient> ForAccountAsync(long accountId, CancellationToken cancellationToken = default)
    {
        if (await _source.GetTokenAsync(accountId, cancellationToken).ConfigureAwait(false) is null)
            throw new OneflowTokenUnavailableException(accountId);

        var credential = new AccountCredential(accountId, _source, new TokenProbe(_http, _options, accountId));
        return new OneflowClient(OneflowHttp.CreatePipeline(_http, _options, credential, accountId));
    }
}
