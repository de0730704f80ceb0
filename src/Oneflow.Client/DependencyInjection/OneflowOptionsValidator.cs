using ApiWrappers;
using Microsoft.Extensions.Options;

namespace Oneflow.Client;

/// <summary>Checks options when the host starts. Its messages never hold a token.</summary>
internal sealed class OneflowOptionsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : OneflowConnectionOptions
{
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var place = string.IsNullOrEmpty(name) ? typeof(TOptions).Name : $"{typeof(TOptions).Name} '{name}'";
        var problems = ProblemsOf(options).Select(problem => $"{place}.{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(OneflowConnectionOptions options)
    {
        // A token that is no token cannot get here: making it fails.
        if (options is OneflowClientOptions { Token: null })
            yield return "Token is missing. Set it to an API token of the account, 40 characters, as Oneflow shows it once.";

        if (options.BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
            yield return $"BaseAddress is '{options.BaseAddress}', which is not an absolute http or https address without query and fragment. Use one such as {OneflowConnectionOptions.Production}.";

        if (options.Deadline != Timeout.InfiniteTimeSpan && (options.Deadline <= TimeSpan.Zero || options.Deadline > LongestDeadline))
            yield return $"Deadline is {options.Deadline}. Set it to more than no time and at most {LongestDeadline.TotalDays:0} days, such as 00:01:40.";

        if (options.Clock is null)
            yield return "Clock is null. Leave it out to use the system's.";

        foreach (var problem in ProblemsOf(options.Retry))
            yield return problem;
    }

    private static IEnumerable<string> ProblemsOf(ApiRetryOptions? retry)
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
