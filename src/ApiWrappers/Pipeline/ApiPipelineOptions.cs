using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>How a pipeline calls its API.</summary>
public sealed class ApiPipelineOptions
{
    /// <summary>Where the API is, such as <c>https://api.oneflow.com/v1</c>; with or without a slash at its end.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Most time for one call, from the credential to the last byte of the body. 100 seconds when left out; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How a request is sent again after a failure that may pass.</summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>Keeps the requests under the API's limit. It is asked before each attempt; none when left out.</summary>
    public ApiRateLimiter? RateLimiter { get; init; }

    /// <summary>Most bytes of a response that are read as a value: 64 MiB when left out. A longer one is <see cref="ApiErrorKind.Unreadable"/>.</summary>
    public long MaxBodyLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The addresses to use for servers that the spec states for single operations, by the URL in the spec. Without an entry, such
    /// an operation is sent to the URL in the spec, and without credentials unless that is on the host of the base address.
    /// </summary>
    public IReadOnlyDictionary<string, Uri> Servers { get; init; } = new Dictionary<string, Uri>();

    /// <summary>Headers that <see cref="ApiCallOptions.Headers"/> must not set, since a credential that is not on every request owns them.</summary>
    public IReadOnlyCollection<string> ReservedHeaders { get; init; } = [];

    /// <summary>Makes the log of calls, <see cref="ApiTelemetry.CallLogCategory"/>; none when left out. Logs never hold a credential.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock that deadlines and waits are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
