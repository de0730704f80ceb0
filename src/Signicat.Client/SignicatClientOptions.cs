using ApiWrappers;
using Microsoft.Extensions.Logging;

namespace Signicat.Client;

/// <summary>
/// Options of a client: the API client at Signicat, the base address and the call options. A client copies the values when
/// it is created.
/// </summary>
public sealed class SignicatClientOptions
{
    /// <summary>The base address of Signicat's Express APIs. The API client decides between test and production.</summary>
    public static readonly Uri Express = new("https://api.signicat.io/");

    /// <summary>The id of the API client, as shown in the Dashboard under Account, API Clients.</summary>
    public required OAuth2ClientId ClientId { get; set; }

    /// <summary>The secret of the API client, as shown once in the Dashboard.</summary>
    public required OAuth2ClientSecret ClientSecret { get; set; }

    /// <summary>
    /// The scopes to request, from <see cref="SignicatScope"/> or others. A call whose operation needs another scope fails before it is
    /// sent. When empty, Signicat grants all scopes that the API client may have, and no call is checked.
    /// </summary>
    public OAuth2ScopeSet Scopes { get; set; } = [];

    /// <summary>The base address of the APIs. <see cref="Express"/> when omitted.</summary>
    public Uri BaseAddress { get; set; } = Express;

    /// <summary>The token endpoint; <c>oauth/connect/token</c> below <see cref="BaseAddress"/> when omitted.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The place of id and secret in token requests; HTTP Basic, as documented by Signicat, when omitted.</summary>
    public OAuth2ClientAuthentication Authentication { get; set; }

    /// <summary>
    /// Requests and keeps the tokens. Pass the same cache to several clients to share the tokens of an API client, or one that shares them
    /// with other processes. Each client has its own when omitted.
    /// </summary>
    public OAuth2TokenCache? TokenCache { get; set; }

    /// <summary>Maximum time for one call, from the token to the last byte of the body. 100 seconds when omitted.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Maximum time for the download of a file as a whole; <see cref="Deadline"/> limits each wait for more of it. 15 minutes when
    /// omitted; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan DownloadDeadline { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The retries after a transient failure: after 429 for every operation, observing <c>Retry-After</c>; after 502, 503, 504 and broken
    /// connections only where repeating the request has no further effect. Set <see cref="ApiRetryOptions.None"/> when handlers of the
    /// <see cref="HttpClient"/> retry, or the attempts multiply.
    /// </summary>
    public ApiRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Creates the logs of the client, <see cref="ApiTelemetry.CallLogCategory"/> and
    /// <see cref="ApiTelemetry.TokenLogCategory"/>: none when
    /// omitted, the host's with dependency injection. They contain no secret, token or value of a call.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for deadlines and token lifetimes.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Returns the same API client for <see cref="OAuth2TokenCache.For"/>, as which <see cref="SignicatClient"/> requests
    /// its tokens: with it,
    /// the same cache returns the same token.
    /// </summary>
    public OAuth2ClientOptions ToOAuth2Client() => new()
    {
        TokenEndpoint = TokenEndpoint ?? new Uri($"{BaseAddress.AbsoluteUri.TrimEnd('/')}/oauth/connect/token"),
        ClientId = ClientId,
        ClientSecret = ClientSecret,
        Scopes = Scopes,
        Authentication = Authentication,
    };
}
