using ApiWrappers;
using Microsoft.Extensions.Options;

namespace Signicat.Client;

/// <summary>Validates options when the host starts. Its messages never contain a secret.</summary>
internal sealed class SignicatOptionsValidator : IValidateOptions<SignicatClientOptions>
{
    public ValidateOptionsResult Validate(string? name, SignicatClientOptions options)
    {
        var place = string.IsNullOrEmpty(name) ? nameof(SignicatClientOptions) : $"{nameof(SignicatClientOptions)} '{name}'";
        var problems = ProblemsOf(options).Select(problem => $"{place}.{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(SignicatClientOptions options)
    {
        if (options.ClientId is null)
            yield return "ClientId is missing. Set it to the id of an API client, as the Dashboard shows it under Account, API Clients.";
        if (options.ClientSecret is null)
            yield return "ClientSecret is missing. Set it to the secret of the API client, from a secret store or an environment variable.";
        if (options.Scopes is null)
            yield return "Scopes is null. Omit it to request all scopes that the API client may have.";
        if (HasCredentials(options.TokenEndpoint))
            yield return "TokenEndpoint contains a user name or a password. Remove them: the client sends ClientId and ClientSecret.";
        else if (options.TokenEndpoint is null && HasCredentials(options.BaseAddress))
            yield return "BaseAddress contains a user name or a password. Remove them: the client sends ClientId and ClientSecret.";
        else if (options.TokenEndpoint is { } endpoint && !ApiOptionsCheck.IsAddress(endpoint))
            yield return $"TokenEndpoint is '{endpoint}', which is not an absolute http or https address without query and fragment. "
                + "Omit it to use the one below BaseAddress.";
        foreach (var problem in ApiOptionsCheck.Problems(
            options.BaseAddress, SignicatClientOptions.Express, options.Deadline, options.DownloadDeadline, options.Clock, options.Retry))
            yield return problem;
    }

    // A token is not requested from such an address. The message does not repeat it, since it holds a secret.
    private static bool HasCredentials(Uri? address) => address is { IsAbsoluteUri: true, UserInfo: not "" };
}
