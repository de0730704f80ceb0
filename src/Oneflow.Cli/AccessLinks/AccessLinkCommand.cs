using System.CommandLine;
using System.Text.Json;
using Oneflow.Client;

namespace Oneflow.Cli.AccessLinks;

/// <summary><c>oneflow access-link create</c>: makes a link and prints it.</summary>
internal static class AccessLinkCommand
{
    public static Command Create(Func<string, string?> environment, TextWriter output)
    {
        var contract = new Option<long>("--contract") { Description = "Id of the contract.", Required = true };
        var participant = new Option<long>("--participant")
        {
            Description = "Id of a counterparty participant of that contract.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var create = new Command(
            "create", "Creates a link with which a participant has access for 6 hours, and prints it. Treat it as a secret.")
        {
            contract, participant, json,
        };
        create.SetAction(async (parsed, cancellationToken) =>
        {
            var link = await CreateLinkAsync(
                new Settings(environment), parsed.GetValue(contract), parsed.GetValue(participant), cancellationToken);
            await output.WriteLineAsync(
                parsed.GetValue(json)
                ? JsonSerializer.Serialize(new AccessLinkJson(link.Url), CliJsonContext.Default.AccessLinkJson)
                : link.Url);
            return ExitCodes.Success;
        });
        return new Command("access-link", "Works with access links to contracts.") { create };
    }

    private static async Task<AccessLink> CreateLinkAsync(
        Settings settings, long contract, long participant, CancellationToken cancellationToken)
    {
        using var http = OneflowHttp.CreateClient();
        var client = new OneflowClient(http, settings.ClientOptions());
        return settings.UserEmail() is { } email
            ? await client.AsUser(email).Contracts.CreateAccessLinkAsync(contract, participant, cancellationToken)
            : await client.Contracts.CreateAccessLinkAsync(contract, participant, cancellationToken);
    }
}
