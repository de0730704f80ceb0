using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake deliveries</c> and <c>replay</c>: calls of webhooks, one a line.</summary>
internal static class DeliveriesCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with each delivery, and with each attempt." };
        var last = new Option<int>("--last")
        { Description = "How many of the last deliveries to print first. Default: 20.", DefaultValueFactory = _ => 20 };
        var command = new Command(
            "deliveries", "Prints the deliveries of webhooks: state, events, attempts and when the next is due.") { follow, last };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var count = Math.Clamp(parsed.GetValue(last), 0, 1000).ToString(CultureInfo.InvariantCulture);
            var deliveries = (await fake.GetAsync($"/deliveries?latest={(count == "0" ? "1" : count)}", cancellationToken))
                .GetProperty("deliveries");
            if (count != "0")
                fake.Printer.PrintAll(deliveries.EnumerateArray().Reverse(), json => Describe(json, fake.Printer), "no deliveries yet");
            if (parsed.GetValue(follow))
            {
                await fake.FollowAsync(
                    "/deliveries/stream", delivery => fake.Printer.Print(delivery, json => Describe(json, fake.Printer)),
                        cancellationToken);
            }
        });
        return command;
    }

    public static Command CreateReplay(FakeTarget target, TextWriter output)
    {
        var id = new Argument<string>("id") { Description = "The callback id of the delivery." };
        var command = new Command("replay", "Sends a delivery again, with its old id.") { id };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var path = $"/deliveries/{PathPart.Of(parsed.GetValue(id)!, "delivery")}/replay";
            fake.Printer.Print(await fake.SendAsync(HttpMethod.Post, path, null, cancellationToken), json => Describe(json, fake.Printer));
        });
        return command;
    }

    public static string Describe(JsonElement delivery, FakePrinter printer)
    {
        var attempts = delivery.GetProperty("attempts");
        var last = attempts.GetArrayLength() > 0 ? attempts[attempts.GetArrayLength() - 1] : default;
        var types = string.Join(' ',
            delivery.GetProperty("events").EnumerateArray().Select(happened => happened.GetProperty("type").GetString()));
        return $"{FakePrinter.Time(delivery.GetProperty("created_time"))}  "
            + $"{printer.State(delivery.GetProperty("status").GetString()!)}"
            + FakePrinter.Plain($"  {types}  contract {delivery.GetProperty("contract_id")}  webhook {delivery.GetProperty("webhook_id")}")
            + $"  attempts {attempts.GetArrayLength()}"
            + (last.ValueKind == JsonValueKind.Object
                ? $", last {printer.Status(last.GetProperty("status"))} {FakePrinter.Plain(last.GetProperty("error").GetString())}"
                : "")
            + (delivery.GetProperty("next_attempt_time").ValueKind == JsonValueKind.String
                ? $"  next {FakePrinter.Time(delivery.GetProperty("next_attempt_time"))}"
                : "")
            + printer.Soft($"  {delivery.GetProperty("callback_id").GetString()}");
    }
}
