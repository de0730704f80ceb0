using Oneflow.Client;

namespace Oneflow.Cli;

/// <summary>What the environment says about the server to call.</summary>
internal sealed class Settings(Func<string, string?> environment)
{
    public OneflowClientOptions ClientOptions() => new()
    {
        Token = Read("ONEFLOW_API_TOKEN", ApiToken.Parse)
            ?? throw new SettingException("ONEFLOW_API_TOKEN is not set; set it to an API token of the account, or run 'oneflow demo', which needs none."),
        BaseAddress = Read("ONEFLOW_BASE_URL", ReadAddress) ?? OneflowClientOptions.Production,
    };

    public UserEmail? UserEmail() => Read("ONEFLOW_USER_EMAIL", Client.UserEmail.Parse);

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

    private static Uri ReadAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new FormatException("it is not an http or https address such as https://api.oneflow.com/v1.");
}
