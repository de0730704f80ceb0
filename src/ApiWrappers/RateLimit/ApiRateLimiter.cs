namespace ApiWrappers;

/// <summary>
/// Keeps the requests of one caller below the API's limit. A pipeline calls it before each attempt. It is thread-safe.
/// </summary>
public abstract class ApiRateLimiter
{
    /// <summary>The longest pause that one response of the server can cause: 5 minutes.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Waits until one request may be sent. Callers are admitted in the order in which they called.
    /// </summary>
    /// <param name="operation">The operation that is about to be called.</param>
    /// <param name="maxWait">The maximum wait: the remaining time of the call's deadline.</param>
    /// <param name="cancellationToken">Cancels the wait without using up a request.</param>
    /// <returns>
    /// Null when the request may be sent. Otherwise the necessary wait, returned as soon as it is known to be longer than
    /// <paramref name="maxWait"/>; the call then fails with <see cref="ApiErrorKind.RateLimited"/>.
    /// </returns>
    public abstract ValueTask<TimeSpan?> WaitAsync(ApiOperation operation, TimeSpan maxWait, CancellationToken cancellationToken);

    /// <summary>Admits no request for a while, because the server asked for it.</summary>
    /// <param name="delay">
    /// The wait that the server asked for, at most <see cref="LongestPause"/>. A longer pause that has begun stays.
    /// </param>
    public abstract void Pause(TimeSpan delay);
}
