using System.CommandLine;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake trigger</c>: sends an event that did not happen.</summary>
internal static class TriggerCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var type = new Argument<string>("type") { Description = "Type of the event." };
        type.CompletionSources.Add(
            "contract:create", "contract:publish", "contract:sign", "contract:decline", "participant:sign", "participant:first_visit");
        var webhook = new Option<long?>("--webhook") { Description = "Id of the webhook. Default: all that want the event." };
        var contract = new Option<long?>("--contract") { Description = "Id of the contract. Default: the latest." };
        var command = new Command(
            "trigger", "Sends a test event to webhooks; nothing happens to the contract.") { type, webhook, contract };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var body = FakeJsonContext.Body(
                ("type", parsed.GetValue(type)), ("webhook_id", parsed.GetValue(webhook)), ("contract_id", parsed.GetValue(contract)));
            var answer = await fake.SendAsync(HttpMethod.Post, "/events", body, cancellationToken);
            foreach (var delivery in answer.GetProperty("deliveries").EnumerateArray())
                fake.Printer.Print(delivery, json => DeliveriesCommand.Describe(json, fake.Printer));
        });
        return command;
    }
}
