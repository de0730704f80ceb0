using ApiWrappers;
using Microsoft.Extensions.Logging;

namespace Oneflow.Client;

/// <summary>The base address of Oneflow's API and the call options. A client copies the values when it is created.</summary>
public class OneflowConnectionOptions
{
    /// <summary>Oneflow's production API.</summary>
    public static readonly Uri Production = new("https://api.oneflow.com/v1/");

    /// <summary>Oneflow's test API.</summary>
    public static readonly Uri Test = new("https://api.test.oneflow.com/v1/");

    /// <summary>The base address of the API. <see cref="Production"/> when omitted.</summary>
    public Uri BaseAddress { get; set; } = Production;

    /// <summary>Maximum time for one call, to the last byte of its body. 100 seconds when omitted.</summary>
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
    /// Keeps the requests of each token below Oneflow's limit, so that no call gets a 429: a call waits within its deadline, or fails with
    /// <see cref="ApiErrorKind.RateLimited"/> and the necessary wait. None when omitted. <see cref="OneflowHttp.CreateRateLimits"/> creates
    /// the documented limit. Clients with the same token must share one to share its count.
    /// </summary>
    public ApiRateLimits? RateLimit { get; set; }

    /// <summary>
    /// Creates the log of the client, <see cref="ApiTelemetry.CallLogCategory"/>: none when omitted, the host's with dependency injection.
    /// It contains no token, email address or value of a call.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for deadlines and waits.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
