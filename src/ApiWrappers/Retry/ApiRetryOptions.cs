namespace ApiWrappers;

/// <summary>The maximum number of attempts, and the delays between them.</summary>
public sealed class ApiRetryOptions
{
    /// <summary>No retries.</summary>
    public static ApiRetryOptions None { get; } = new() { MaxAttempts = 1 };

    /// <summary>The maximum number of attempts for one call, including the first. 4 when omitted.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The delay before the second attempt, doubled before each later one. 250 milliseconds when omitted.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The maximum delay, unless the server asks for a longer one. 10 seconds when omitted.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Returns a number from 0 to 1 that spreads the delays, so that callers do not retry all at once.</summary>
    public Func<double> Jitter { get; init; } = RetryJitter.Next;
}
