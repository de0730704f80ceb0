using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>Decides from the operation and from what went wrong whether a request is sent again, and when.</summary>
internal sealed class RetryPolicy(ApiRetryOptions options, TimeProvider clock)
{
    /// <summary>The wait before the next attempt; null when there is to be none.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="attempt">The number of attempts so far.</param>
    /// <param name="isRepeatable">Whether the body can be sent once more.</param>
    public TimeSpan? DelayAfter(ApiError error, int attempt, bool isRepeatable)
        => attempt < options.MaxAttempts && isRepeatable && IsWorthwhile(error) ? DelayOf(error.Headers, attempt) : null;

    private static bool IsWorthwhile(ApiError error) => error.Kind switch
    {
        // The server says that it did not look at the request, so not even a POST had an effect.
        ApiErrorKind.Status when error.Status == 429 => true,
        ApiErrorKind.Status => error.Status is 502 or 503 or 504 && error.Operation.Repeat != ApiRepeat.Never,
        ApiErrorKind.Connection => error.Operation.Repeat != ApiRepeat.Never || !error.MayHaveArrived,
        _ => false,
    };

    /// <summary>The wait after an attempt: what the server asks for, or else ever longer.</summary>
    public TimeSpan DelayOf(HttpResponseHeaders? headers, int attempt)
    {
        if (headers?.RetryAfter is { } asked)
            return Max(asked.Delta ?? asked.Date - clock.GetUtcNow() ?? TimeSpan.Zero, TimeSpan.Zero);

        var delay = options.BaseDelay * Math.Pow(2, attempt - 1);
        return (delay < options.MaxDelay ? delay : options.MaxDelay) * (0.5 + (options.Jitter() / 2));
    }

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;
}
