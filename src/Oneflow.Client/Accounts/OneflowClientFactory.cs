namespace Oneflow.Client;

/// <summary>Gives clients for many accounts that send with one <see cref="HttpClient"/>. It keeps nothing about an account.</summary>
public sealed class OneflowClientFactory : IOneflowClientFactory
{
    private readonly HttpClient _http;
    private readonly IOneflowTokenSource _source;
    private readonly OneflowConnectionOptions _options;

    /// <summary>Makes a factory.</summary>
    /// <param name="http">Sends the requests of all accounts. It stays the caller's, and should follow no redirects; <see cref="OneflowHttp.CreateHandler"/> gives a handler that does not.</param>
    /// <param name="source">Knows the token of each account.</param>
    /// <param name="options">Where the API is, and how it is called. Its rate limit counts each account by itself.</param>
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

        return new OneflowClient(OneflowHttp.CreatePipeline(_http, _options, new AccountCredential(accountId, _source), accountId));
    }
}
