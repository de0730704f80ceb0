using ApiWrappers;
using Microsoft.Extensions.Logging;

namespace Signicat.Client;

/// <summary>An API client of Signicat, where the APIs are, and how they are called. A client takes its values when it is made.</summary>
public sealed class SignicatClientOptions
{
    /// <summary>Signicat's Express APIs. Whether a call means test or production is decided by the API client.</summary>
    public static readonly Uri Express = new("https://api.signicat.io/");

    /// <summary>Id of the API client, as the Dashboard shows it under Account, API Clients.</summary>
    public required OAuth2ClientId ClientId { get; set; }

    /// <summary>Secret of the API client, as the Dashboard shows it once.</summary>
    public required OAuth2ClientSecret ClientSecret { get; set; }

    /// <summary>
    /// The scopes to ask for, of <see cref="SignicatScope"/> or others. A call whose operation needs another one fails
    /// before it is sent. With none, Signicat gives all that the API client may have, and no call is checked.
    /// </summary>
    public OAuth2ScopeSet Scopes { get; set; } = [];

    /// <summary>Where the APIs are. <see cref="Express"/> when left out.</summary>
    public Uri BaseAddress { get; set; } = Express;

    /// <summary>Where tokens are asked for; <c>oauth/connect/token</c> below <see cref="BaseAddress"/> when left out.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>How id and secret are sent for a token; by HTTP Basic, as Signicat documents it, when left out.</summary>
    public OAuth2ClientAuthentication Authentication { get; set; }

    /// <summary>
    /// Gets and keeps the tokens. Give several clients the same one to share the tokens of an API client, or one that
    /// shares them with other processes. Each client has its own when left out.
    /// </summary>
    public OAuth2TokenCache? TokenCache { get; set; }

    /// <summary>Most time for one call, from the token to the last byte of the body. 100 seconds when left out.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Maximum time for the download of a file as a whole; <see cref="Deadline"/> limits each wait for more of it. 15 minutes when
    /// omitted; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan DownloadDeadline { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How a request is sent again after a failure that may pass: 429 for every operation, with <c>Retry-After</c>
    /// heeded; 502, 503, 504 and broken connections only where a second request leaves things as the first did.
    /// Set <see cref="ApiRetryOptions.None"/> when handlers of the <see cref="HttpClient"/> retry, or both multiply.
    /// </summary>
    public ApiRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Makes the logs of the client, <see cref="ApiTelemetry.CallLogCategory"/> and <see cref="ApiTelemetry.TokenLogCategory"/>: none when left out,
    /// and the host's with dependency injection. They hold no secret, token or value of a call.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that deadlines and the lives of tokens are measured with.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// The same API client for <see cref="OAuth2TokenCache.For"/>, as whom <see cref="SignicatClient"/> asks for its tokens:
    /// whoever asks the same cache with it gets the same token.
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
