using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>Options of a pipeline.</summary>
public sealed class ApiPipelineOptions
{
    /// <summary>The base address of the API, such as <c>https://api.example.com/v1</c>, with or without a trailing slash.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>
    /// Maximum time for one call, from the credential to the last byte of the body. 100 seconds when omitted;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Maximum time for a download as a whole, however steadily it comes; <see cref="Deadline"/> limits each wait for more of it.
    /// 15 minutes when omitted; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan DownloadDeadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The retries after a transient failure.</summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>Keeps the requests below the API's limit. Called before each attempt; none when omitted.</summary>
    public ApiRateLimiter? RateLimiter { get; init; }

    /// <summary>
    /// Maximum size of a response that is read as a value, in bytes. 64 MiB when omitted. A longer one is
    /// <see cref="ApiErrorKind.Unreadable"/>.
    /// </summary>
    public long MaxBodyLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The addresses to use for servers that the spec states for single operations, by the URL in the spec. Without an entry, such
    /// an operation is sent to the URL in the spec, and without credentials unless that is on the host of the base address.
    /// </summary>
    public IReadOnlyDictionary<string, Uri> Servers { get; init; } = new Dictionary<string, Uri>();

    /// <summary>
    /// Headers that <see cref="ApiCallOptions.Headers"/> must not set, because a credential that is not part of every
    /// request sets them.
    /// </summary>
    public IReadOnlyCollection<string> ReservedHeaders { get; init; } = [];

    /// <summary>
    /// Finds the request id in the body of a failure, for APIs that put it there, so that the error and the log show the same
    /// one. Without it, or when it returns null, <see cref="ApiError.RequestId"/> comes from the headers.
    /// </summary>
    public Func<ApiError, string?>? RequestIdReader { get; init; }

    /// <summary>
    /// Creates the log of calls, <see cref="ApiTelemetry.CallLogCategory"/>; none when omitted. It never contains a
    /// credential.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock for deadlines and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
