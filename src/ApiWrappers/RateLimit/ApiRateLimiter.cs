namespace ApiWrappers;

/// <summary>
/// Keeps the requests of one caller under a limit that the API has for him. A pipeline asks it before each attempt.
/// It is safe to use from any number of threads.
/// </summary>
public abstract class ApiRateLimiter
{
    /// <summary>The longest pause that one response of the server can cause: 5 minutes.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Takes leave to send one request, after a wait when need be. Callers are let through in the order in which they
    /// came.
    /// </summary>
    /// <param name="operation">The operation that is about to be called.</param>
    /// <param name="patience">The longest wait that makes sense: what is left of the call's deadline.</param>
    /// <param name="cancellationToken">Ends the wait; the leave then stays for others.</param>
    /// <returns>
    /// Null when the request may be sent. Otherwise how long the wait would be, told as soon as it is known to be longer
    /// than the patience; the call then fails with <see cref="ApiErrorKind.RateLimited"/>.
    /// </returns>
    public abstract ValueTask<TimeSpan?> WaitAsync(ApiOperation operation, TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>Lets no request through for a while, because the server said so to one of them.</summary>
    /// <param name="delay">The wait that the server asked for, at most <see cref="LongestPause"/>. A longer pause that has begun stays.</param>
    public abstract void Pause(TimeSpan delay);
}
