using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// Gets and keeps tokens by the client credentials grant, one for each server, client, set of scopes and set of extra
/// parameters. Make one for the whole process. A failure to get a token is told to everyone who waited for it, and is
/// not kept: the next caller asks again.
/// </summary>
public sealed class OAuth2TokenCache
{
    private readonly ConcurrentDictionary<string, OAuth2TokenSource> _sources = new(StringComparer.Ordinal);
    private readonly HttpClient _http;
    private readonly OAuth2TokenCacheOptions _options;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="http">
    /// Sends the token requests. It stays the caller's, and must follow no redirects by itself, which would carry the
    /// client's secret elsewhere. That is checked where it can be seen: not in handlers that are neither .NET's own nor
    /// around one of those. The secret in a body is sent to the token endpoint's own address in any case.
    /// </param>
    /// <param name="options">How tokens are asked for and kept.</param>
    /// <exception cref="ArgumentException">The client follows redirects.</exception>
    public OAuth2TokenCache(HttpClient http, OAuth2TokenCacheOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        RedirectGuard.Check(http, "the client's secret");
        _http = http;
        _options = options ?? new OAuth2TokenCacheOptions();
    }

    /// <summary>The tokens of one client. Ask once and keep it: it is the same for the same client, and is never let go.</summary>
    /// <param name="client">The client.</param>
    /// <exception cref="ArgumentException">The endpoint is no http address, or an extra parameter would be sent twice.</exception>
    public OAuth2TokenSource For(OAuth2ClientOptions client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var endpoint = new TokenEndpoint(client);
        return _sources.GetOrAdd(endpoint.Key, _ => new OAuth2TokenSource(_http, endpoint, _options));
    }
}
