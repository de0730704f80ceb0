using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>Decides from the operation and the error whether a request is retried, and when.</summary>
internal static class RetryPolicy
{
    /// <summary>The delay before the next attempt; null for no retry.</summary>
    /// <param name="error">The error.</param>
    /// <param name="call">The call, after the attempt that failed.</param>
    public static TimeSpan? DelayAfter(ApiError error, ApiCall call)
    {
        var options = call.Pipeline.Retry;

        // Replacing a rejected credential does not count as a retry.
        var attempt = call.IsRenewed ? call.Attempts - 1 : call.Attempts;
        return attempt < options.MaxAttempts && IsWorthwhile(error) && call.IsRepeatable
            ? DelayOf(error.Headers, options, attempt, call.Pipeline.Options.Clock)
            : null;
    }

    /// <summary>The delay that the server asks for; null when it asks for none.</summary>
    /// <param name="headers">The headers of its response; null when there was none.</param>
    /// <param name="clock">The current time when the response does not state its own.</param>
    public static TimeSpan? AskedBy(HttpResponseHeaders? headers, TimeProvider clock)
        => headers?.RetryAfter is { } asked
            ? Max(asked.Delta ?? asked.Date - (headers.Date ?? clock.GetUtcNow()) ?? TimeSpan.Zero, TimeSpan.Zero)
            : null;

    private static bool IsWorthwhile(ApiError error) => error.Kind switch
    {
        // The server rejected the request unprocessed, so not even a POST took effect; unless it is the server of the file alone.
        ApiErrorKind.Status when error.Status == 429 => error.Operation.RetrySafety != ApiRetrySafety.Never || !error.MayHaveArrived,
        ApiErrorKind.Status => error.Status is 502 or 503 or 504 && error.Operation.RetrySafety != ApiRetrySafety.Never,
        ApiErrorKind.Connection => error.Operation.RetrySafety != ApiRetrySafety.Never || !error.MayHaveArrived,
        _ => false,
    };

    /// <summary>The delay after an attempt: what the server asks for, otherwise exponential.</summary>
    public static TimeSpan DelayOf(HttpResponseHeaders? headers, ApiRetryOptions options, int attempt, TimeProvider clock)
    {
        if (AskedBy(headers, clock) is { } asked)
            return asked;

        // In ticks of a double: as a TimeSpan, a quarter of a second that is doubled 42 times overflows.
        var ticks = options.BaseDelay.Ticks * Math.Pow(2, attempt - 1);
        var delay = ticks < options.MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : options.MaxDelay;
        return delay * (0.5 + (options.Jitter() / 2));
    }

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;
}
