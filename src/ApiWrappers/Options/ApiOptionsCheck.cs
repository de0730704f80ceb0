namespace ApiWrappers;

/// <summary>Validates the options that all clients have.</summary>
public static class ApiOptionsCheck
{
    // The longest time of a timer of .NET: nearly 50 days.
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Indicates whether an address can be a base address: absolute, http or https, without query and fragment.</summary>
    /// <param name="address">The address.</param>
    public static bool IsAddress(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" };

    /// <summary>Returns the problems of the options, as sentences that begin with the name of the option.</summary>
    /// <param name="baseAddress">The base address.</param>
    /// <param name="example">An example of a valid address.</param>
    /// <param name="deadline">The maximum time for one call.</param>
    /// <param name="downloadDeadline">The maximum time for a download as a whole.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="retry">The retry options.</param>
    public static IEnumerable<string> Problems(
        Uri? baseAddress, Uri example, TimeSpan deadline, TimeSpan downloadDeadline, TimeProvider? clock, ApiRetryOptions? retry)
    {
        if (!IsAddress(baseAddress))
            yield return $"BaseAddress is '{baseAddress}', which is not an absolute http or https address without query and fragment. "
                + $"Use one such as {example}.";

        if (ReasonAgainst(deadline) is not null)
            yield return $"Deadline is {deadline}. Set it to more than zero and at most {LongestDeadline}, such as 00:01:40.";

        if (ReasonAgainst(downloadDeadline) is not null)
            yield return $"DownloadDeadline is {downloadDeadline}. Set it to more than zero and at most {LongestDeadline}, "
                + "such as 00:15:00.";

        if (clock is null)
            yield return "Clock is null. Omit it to use the system clock.";

        foreach (var problem in Problems(retry))
            yield return problem;
    }

    /// <summary>Returns a deadline that can be kept.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It is not positive, or longer than any timer.</exception>
    internal static TimeSpan Deadline(TimeSpan deadline, string name = "deadline") => ReasonAgainst(deadline) is { } reason
        ? throw new ArgumentException(
            $"The {name} {deadline} {reason}. Set a maximum time, or Timeout.InfiniteTimeSpan for no limit.", nameof(deadline))
        : deadline;

    /// <summary>Returns retry options that can be kept.</summary>
    /// <param name="retry">The options.</param>
    /// <exception cref="ArgumentException">They cannot; the message is the first problem.</exception>
    internal static ApiRetryOptions Retry(ApiRetryOptions? retry) => Problems(retry).FirstOrDefault() is { } problem
        ? throw new ArgumentException(problem, nameof(retry))
        : retry!;

    private static string? ReasonAgainst(TimeSpan deadline) => deadline switch
    {
        _ when deadline == Timeout.InfiniteTimeSpan => null,
        _ when deadline <= TimeSpan.Zero => "is not positive",
        _ when deadline > LongestDeadline => $"is longer than {LongestDeadline}, the longest time of a timer",
        _ => null,
    };

    private static IEnumerable<string> Problems(ApiRetryOptions? retry)
    {
        if (retry is null)
            yield return "Retry is null. Use ApiRetryOptions.None to disable retries.";
        if (retry is { MaxAttempts: < 1 })
            yield return $"Retry.MaxAttempts is {retry.MaxAttempts}. It includes the first attempt: set it to at least 1.";
        if (retry is not null && retry.BaseDelay < TimeSpan.Zero)
            yield return $"Retry.BaseDelay is {retry.BaseDelay}. Set it to zero or more.";
        if (retry is not null && retry.MaxDelay < TimeSpan.Zero)
            yield return $"Retry.MaxDelay is {retry.MaxDelay}. Set it to zero or more.";
        if (retry is { Jitter: null })
            yield return "Retry.Jitter is null. Omit it, or set a function that returns numbers from 0 to 1.";
    }
}
