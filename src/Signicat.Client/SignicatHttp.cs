using ApiWrappers;

namespace Signicat.Client;

/// <summary>How the client sends.</summary>
public static class SignicatHttp
{
    private const string ScopeRemedy = "It must also be ticked for the API client in Signicat's Dashboard, under Account, API Clients, OAuth/OpenID Config, API access.";

    /// <summary>
    /// A handler fit for this API: it follows no redirects, which could carry token or secret to another host, and keeps
    /// no cookies.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    internal static ApiPipeline CreatePipeline(HttpClient http, SignicatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        return new ApiPipeline(
            http,
            new ApiPipelineOptions { BaseAddress = options.BaseAddress, Deadline = options.Deadline, Retry = options.Retry, LoggerFactory = options.LoggerFactory, Clock = options.Clock },
            CreateCredential(http, options));
    }

    private static OAuth2Credential CreateCredential(HttpClient http, SignicatClientOptions options)
    {
        var cache = options.TokenCache ?? new OAuth2TokenCache(http, new OAuth2TokenCacheOptions { Retry = options.Retry, LoggerFactory = options.LoggerFactory, Clock = options.Clock });
        return new OAuth2Credential(cache, options.ToOAuth2Client()) { ScopeRemedy = ScopeRemedy };
    }
}
