using ApiWrappers;

namespace Signicat.Client;

/// <summary>Where Signicat's APIs are, and how they are called. A client takes its values when it is made.</summary>
public sealed class SignicatClientOptions
{
    /// <summary>Signicat's Express APIs. Whether a call means test or production is decided by the API client.</summary>
    public static readonly Uri Express = new("https://api.signicat.io/");

    /// <summary>Where the APIs are. <see cref="Express"/> when left out.</summary>
    public Uri BaseAddress { get; set; } = Express;

    /// <summary>Most time for one call, from the token to the last byte of the body. 100 seconds when left out.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How a request is sent again after a failure that may pass: 429 for every operation, with <c>Retry-After</c>
    /// heeded; 502, 503, 504 and broken connections only where a second request leaves things as the first did.
    /// Set <see cref="ApiRetryOptions.None"/> when handlers of the <see cref="HttpClient"/> retry, or both multiply.
    /// </summary>
    public ApiRetryOptions Retry { get; set; } = new();

    /// <summary>The clock that deadlines and the lives of tokens are measured with.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
