namespace ApiWrappers;

/// <summary>How often, and after which waits, a request is sent again.</summary>
public sealed class ApiRetryOptions
{
    /// <summary>No second attempt, ever.</summary>
    public static ApiRetryOptions None { get; } = new() { MaxAttempts = 1 };

    /// <summary>Most attempts for one call, the first included. 4 when left out.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The wait before the second attempt, doubled before each further one. 250 milliseconds when left out.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait, unless the server asks for a longer one. 10 seconds when left out.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gives a number from 0 to 1 by which waits are spread, so that callers do not come back all at once.</summary>
    public Func<double> Jitter { get; init; } = RetryJitter.Next;
}
