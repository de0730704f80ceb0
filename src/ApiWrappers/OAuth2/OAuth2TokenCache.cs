using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// Requests and keeps tokens by the client credentials grant, one for each server, client, set of scopes and set of extra
/// parameters. Create one for the whole process. A failure is returned to every caller that waited for the token and is not kept: the
/// next caller requests a token again.
/// </summary>
public sealed class OAuth2TokenCache
{
    private readonly ConcurrentDictionary<string, OAuth2TokenSource> _sources = new(StringComparer.Ordinal);
    private readonly HttpClient _http;
    private readonly OAuth2TokenCacheOptions _options;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="http">
    /// Sends the token requests. The caller disposes of it. It must not follow redirects, which would carry the client's secret to
    /// another host; this is checked for .NET's own handlers and for handlers around them. A secret in a body is sent only to the
    /// address of the token endpoint.
    /// </param>
    /// <param name="options">The options for requesting and keeping tokens.</param>
    /// <exception cref="ArgumentException">
    /// The client follows redirects, or the deadline or the retry options are invalid.
    /// </exception>
    public OAuth2TokenCache(HttpClient http, OAuth2TokenCacheOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        RedirectGuard.Check(http, "the client's secret");
        _http = http;
        _options = options ?? new OAuth2TokenCacheOptions();
        ApiOptionsCheck.Deadline(_options.Deadline);
        ApiOptionsCheck.Retry(_options.Retry);
    }

    /// <summary>Returns the token source of one client. Keep it: it is the same for the same client, and is never released.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ArgumentException">The endpoint is not an http address, or an extra parameter would be sent twice.</exception>
    public OAuth2TokenSource For(OAuth2ClientOptions client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var endpoint = new TokenEndpoint(client);
        return _sources.GetOrAdd(endpoint.Key, _ => new OAuth2TokenSource(_http, endpoint, _options));
    }
}
