using ApiWrappers;

namespace Oneflow.Cli.Signicat;

/// <summary>Explains to a user why there is no token, and what to do.</summary>
internal static class TokenFailure
{
    public static string Describe(OAuth2TokenException failure) => $"{failure.Message} {Remedy(failure.Error)}".TrimEnd();

    /// <summary>The token endpoint documents 400 and 401; any other status comes from something else.</summary>
    public static bool IsRefusal(OAuth2TokenException failure) => failure is { Status: 400 or 401, Error: not null };

    private static string Remedy(string? error) => error switch
    {
        "invalid_client" => "Check SIGNICAT_CLIENT_ID and SIGNICAT_CLIENT_SECRET.",
        "invalid_scope" => "Tick the scopes for the API client in Signicat's Dashboard, under Account, API Clients, OAuth/OpenID "
        + "Config, API access.",
        _ => "",
    };
}
