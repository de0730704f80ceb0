namespace ApiWrappers;

/// <summary>A request for a token, for implementations that share tokens.</summary>
public sealed class OAuth2TokenRequest
{
    private readonly TokenFetcher _fetcher;
    private readonly PendingFetch _pending;

    internal OAuth2TokenRequest(string key, TokenFetcher fetcher, PendingFetch pending, TimeProvider clock)
    {
        Key = key;
        Clock = clock;
        _fetcher = fetcher;
        _pending = pending;
    }

    /// <summary>
    /// The key of the token: 64 hexadecimal digits, the same in every process that asks the same server for the same client and scopes
    /// with the same secret. The secret cannot be derived from it.
    /// </summary>
    public string Key { get; }

    /// <summary>The clock of the cache.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Indicates whether a token is usable: false for the one to replace, which was rejected or is about to expire.</summary>
    /// <param name="value">The token.</param>
    public bool IsWanted(string value) => _pending.Unwanted is null || _pending.Unwanted.Value != value;

    /// <summary>Requests a token from the server, with retries and within the cache's deadline.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<OAuth2TokenResult> FetchAsync(CancellationToken cancellationToken) => _fetcher.FetchAsync(_pending, cancellationToken);
}
