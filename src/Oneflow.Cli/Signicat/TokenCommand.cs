using System.CommandLine;
using System.Text.Json;
using ApiWrappers;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary><c>oneflow signicat token</c>: asks for an access token, and prints it only when told to.</summary>
internal static class TokenCommand
{
    public static Command Create(Func<string, string?> environment, TextWriter output)
    {
        var scopes = new Option<string[]>(
            "--scope")
        {
            Description =
            "A scope to ask for, such as document_read; repeat it for several. Default: all that the API client may have."
        };
        var show = new Option<bool>("--show-token") { Description = "Print the token, alone or in the JSON. Treat it as a secret." };
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var command = new Command("token", "Asks for an access token, to see that an API client and its scopes are set up.")
        {
            scopes, show, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = ReadScopes(parsed.GetValue(scopes) ?? []);
            var token = await AskAsync(new Settings(environment).SignicatOptions(asked), cancellationToken);
            var report = TokenJson.Of(token, asked, parsed.GetValue(show));
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(report, CliJsonContext.Default.TokenJson)
                : parsed.GetValue(show) ? report.AccessToken
                : $"{report}; --show-token prints the token.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<OAuth2Token> AskAsync(SignicatClientOptions options, CancellationToken cancellationToken)
    {
        using var http = SignicatHttp.CreateClient();
        return await TokenEndpoint.AskAsync(new OAuth2TokenCache(http), options, cancellationToken);
    }

    private static OAuth2ScopeSet ReadScopes(string[] scopes)
    {
        try
        {
            return OAuth2ScopeSet.Create(scopes);
        }
        catch (ArgumentException)
        {
            throw new SettingException(
                "--scope cannot be used: a scope is one word of printable ASCII without quotes and backslashes; repeat --scope for "
                + "several.");
        }
    }
}
