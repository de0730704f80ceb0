using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>How tokens are asked for and kept.</summary>
public sealed class OAuth2TokenCacheOptions
{
    /// <summary>
    /// Most time for one token, retries included. 30 seconds when left out. A caller whose own deadline ends before
    /// stops waiting then.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How a token is asked for again after no response, 429 or 5xx. Permanent errors are never repeated.</summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>How long a token lives whose server does not say, or not as a number. 5 minutes when left out.</summary>
    public TimeSpan AssumedLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gives a number from 0 to 1 by which renewals are spread, so that processes that began together do not renew together.</summary>
    public Func<double> Jitter { get; init; } = RetryJitter.Next;

    /// <summary>Shares tokens with other processes; null to keep them in this one.</summary>
    public OAuth2TokenSharing? Sharing { get; init; }

    /// <summary>Makes the log of tokens, <see cref="ApiTelemetry.TokenLogCategory"/>; none when left out. Logs never hold a token or a secret.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock that lives, deadlines and waits are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
