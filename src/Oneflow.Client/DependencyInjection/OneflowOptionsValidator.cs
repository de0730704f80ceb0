using ApiWrappers;
using Microsoft.Extensions.Options;

namespace Oneflow.Client;

/// <summary>Validates options when the host starts. Its messages never contain a token.</summary>
internal sealed class OneflowOptionsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : OneflowConnectionOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var place = string.IsNullOrEmpty(name) ? typeof(TOptions).Name : $"{typeof(TOptions).Name} '{name}'";
        var problems = ProblemsOf(options).Select(problem => $"{place}.{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(OneflowConnectionOptions options)
    {
        // A malformed token cannot get here: creating it fails.
        if (options is OneflowClientOptions { Token: null })
            yield return "Token is missing. Set it to an API token of the account, 40 characters, as Oneflow shows it once.";

        foreach (var problem in ApiOptionsCheck.Problems(
            options.BaseAddress, OneflowConnectionOptions.Production, options.Deadline, options.DownloadDeadline, options.Clock,
            options.Retry))
            yield return problem;
    }
}
