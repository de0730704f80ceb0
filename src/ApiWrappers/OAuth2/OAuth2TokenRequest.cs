namespace ApiWrappers;

/// <summary>A token that is needed, for those who share tokens.</summary>
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
    /// What the token is kept under: 64 hexadecimal digits, the same in every process that asks the same server for the
    /// same client and scopes with the same secret. The secret cannot be read from it.
    /// </summary>
    public string Key { get; }

    /// <summary>The clock of the cache that asks.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Whether a token would do: not when it is the one to be replaced, because it was refused or is about to end.</summary>
    /// <param name="value">The token.</param>
    public bool IsWanted(string value) => _pending.Unwanted is null || _pending.Unwanted.Value != value;

    /// <summary>Asks the server for a token, with retries and within the cache's deadline.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<OAuth2TokenResult> FetchAsync(CancellationToken cancellationToken) => _fetcher.FetchAsync(_pending, cancellationToken);
}
