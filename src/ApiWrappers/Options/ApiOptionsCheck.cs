namespace ApiWrappers;

/// <summary>Finds what is wrong with the options that every client has, in words for whoever sets them.</summary>
public static class ApiOptionsCheck
{
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Whether an address can have paths put below it: absolute, http or https, without query and fragment.</summary>
    /// <param name="address">The address.</param>
    public static bool IsAddress(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" };

    /// <summary>What is wrong; each sentence begins with the name of its option.</summary>
    /// <param name="baseAddress">Where the API is.</param>
    /// <param name="example">An address that would do.</param>
    /// <param name="deadline">Most time for one call.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="retry">How a request is sent again.</param>
    public static IEnumerable<string> Problems(Uri? baseAddress, Uri example, TimeSpan deadline, TimeProvider? clock, ApiRetryOptions? retry)
    {
        if (!IsAddress(baseAddress))
            yield return $"BaseAddress is '{baseAddress}', which is not an absolute http or https address without query and fragment. Use one such as {example}.";

        if (deadline != Timeout.InfiniteTimeSpan && (deadline <= TimeSpan.Zero || deadline > LongestDeadline))
            yield return $"Deadline is {deadline}. Set it to more than no time and at most {LongestDeadline.TotalDays:0} days, such as 00:01:40.";

        if (clock is null)
            yield return "Clock is null. Leave it out to use the system's.";

        foreach (var problem in Problems(retry))
            yield return problem;
    }

    private static IEnumerable<string> Problems(ApiRetryOptions? retry)
    {
        if (retry is null)
            yield return "Retry is null. Use ApiRetryOptions.None to send nothing again.";
        if (retry is { MaxAttempts: < 1 })
            yield return $"Retry.MaxAttempts is {retry.MaxAttempts}. The first attempt counts, so set it to 1 at least.";
        if (retry is not null && retry.BaseDelay < TimeSpan.Zero)
            yield return $"Retry.BaseDelay is {retry.BaseDelay}. Set it to a time that is not negative.";
        if (retry is not null && retry.MaxDelay < TimeSpan.Zero)
            yield return $"Retry.MaxDelay is {retry.MaxDelay}. Set it to a time that is not negative.";
        if (retry is { Jitter: null })
            yield return "Retry.Jitter is null. Leave it out, or give a function that answers numbers from 0 to 1.";
    }
}
