using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>Options for requesting and keeping tokens.</summary>
public sealed class OAuth2TokenCacheOptions
{
    /// <summary>
    /// Maximum time to obtain one token, retries included. 30 seconds when omitted. A caller with an earlier deadline stops waiting
    /// then.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The retries after no response, 429 or 5xx. Permanent errors are never retried.</summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>
    /// The lifetime of a token when the server does not state it as a number: more than zero, and cut to a day as a stated one is. 5
    /// minutes when omitted.
    /// </summary>
    public TimeSpan AssumedLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Returns a number from 0 to 1 that spreads renewals, so that processes that started together do not renew together.
    /// </summary>
    public Func<double> Jitter { get; init; } = RetryJitter.Next;

    /// <summary>Shares tokens with other processes; null to keep them in this one.</summary>
    public OAuth2TokenSharing? Sharing { get; init; }

    /// <summary>
    /// Creates the log of tokens, <see cref="ApiTelemetry.TokenLogCategory"/>; none when omitted. It never contains a token
    /// or a secret.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock for lifetimes, deadlines and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
