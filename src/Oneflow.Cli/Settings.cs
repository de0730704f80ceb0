using ApiWrappers;
using Oneflow.Client;
using Signicat.Client;

namespace Oneflow.Cli;

/// <summary>The server to call, read from the environment.</summary>
internal sealed class Settings(Func<string, string?> environment)
{
    public OneflowClientOptions ClientOptions() => new()
    {
        Token = Read("ONEFLOW_API_TOKEN", ApiToken.Parse)
            ?? throw new SettingException(
                "ONEFLOW_API_TOKEN is not set; set it to an API token of the account, or run 'oneflow demo', which needs none."),
        BaseAddress = Read("ONEFLOW_BASE_URL", text => ReadBaseAddress(text, "https://api.oneflow.com/v1"))
            ?? OneflowClientOptions.Production,
    };

    public UserEmail? UserEmail() => Read("ONEFLOW_USER_EMAIL", Oneflow.Client.UserEmail.Parse);

    public SignicatClientOptions SignicatOptions(OAuth2ScopeSet scopes) => new()
    {
        ClientId = Read("SIGNICAT_CLIENT_ID", ReadClientId) ?? throw NotSet("SIGNICAT_CLIENT_ID", "id"),
        ClientSecret = Read("SIGNICAT_CLIENT_SECRET", ReadClientSecret) ?? throw NotSet("SIGNICAT_CLIENT_SECRET", "secret"),
        BaseAddress = Read("SIGNICAT_BASE_URL", text => ReadBaseAddress(text, "https://api.signicat.io")) ?? SignicatClientOptions.Express,
        TokenEndpoint = Read("SIGNICAT_TOKEN_ENDPOINT", text => ReadAddress(text, "https://api.signicat.io/oauth/connect/token")),
        Scopes = scopes,
    };

    private T? Read<T>(string name, Func<string, T> parse)
        where T : class
    {
        if (environment(name) is not { Length: > 0 } text)
            return null;

        try
        {
            return parse(text);
        }
        catch (FormatException exception)
        {
            throw new SettingException($"{name} cannot be used: {exception.Message}");
        }
    }

    private static SettingException NotSet(string name, string what)
        => new($"{name} is not set; set it to the {what} of an API client of the account, or run 'oneflow signicat demo', which needs "
            + "none.");

    private static OAuth2ClientId ReadClientId(string text) => ReadPart(text, part => new OAuth2ClientId(part));

    private static OAuth2ClientSecret ReadClientSecret(string text) => ReadPart(text, part => new OAuth2ClientSecret(part));

    // The message of the other exception ends with the name of a parameter, which is nothing to a user.
    private static T ReadPart<T>(string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (ArgumentException)
        {
            throw new FormatException(
                "it is blank or holds a character that is not printable ASCII, such as a line break. Copy it again from Signicat's "
                + "Dashboard.");
        }
    }

    private static Uri ReadBaseAddress(string text, string example) =>
        ReadAddress(text, example) is { Query: "" } address
        ? address
        : throw new FormatException($"it has a query; use an address without one, such as {example}.");

    /// <summary>Reads an address. The message does not repeat it, since it may hold a password.</summary>
    /// <exception cref="FormatException">It cannot be used; the message says why.</exception>
    public static Uri ReadAddress(string text, string example)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new FormatException($"it is not an http or https address such as {example}.");
        return address is { UserInfo: "", Fragment: "" }
            ? address
            : throw new FormatException($"it has a user name or a fragment; use an address without them, such as {example}.");
    }
}
