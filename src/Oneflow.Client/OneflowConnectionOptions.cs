using ApiWrappers;
using Microsoft.Extensions.Logging;

namespace Oneflow.Client;

/// <summary>Where Oneflow's API is, and how it is called. A client takes its values when it is made.</summary>
public class OneflowConnectionOptions
{
    /// <summary>Oneflow's production API.</summary>
    public static readonly Uri Production = new("https://api.oneflow.com/v1/");

    /// <summary>Oneflow's test API.</summary>
    public static readonly Uri Test = new("https://api.test.oneflow.com/v1/");

    /// <summary>Where the API is. <see cref="Production"/> when left out.</summary>
    public Uri BaseAddress { get; set; } = Production;

    /// <summary>Most time for one call, to the last byte of its body. 100 seconds when left out.</summary>
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
    /// Keeps the requests of each token under Oneflow's limit, so that no call is answered 429: the call waits within
    /// its deadline, or fails with <see cref="ApiErrorKind.RateLimited"/> and the wait that would be needed. None when
    /// left out. <see cref="OneflowHttp.CreateRateLimits"/> gives the documented limit. Clients with the same token
    /// must share one to share its count.
    /// </summary>
    public ApiRateLimits? RateLimit { get; set; }

    /// <summary>
    /// Makes the logs of the client, <see cref="ApiTelemetry.CallLogCategory"/>: none when left out,
    /// and the host's with dependency injection. They hold no token, email address or value of a call.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that deadlines are measured with.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
