using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake calls</c>: the calls of a tenant, one a line.</summary>
internal static class CallsCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with each call as it is answered." };
        var last = new Option<int>(
            "--last")
        { Description = "How many of the last calls to print first. Default: 20.", DefaultValueFactory = _ => 20 };
        var command = new Command(
            "calls", "Prints the calls of a tenant: status, call, operation and the rule that decided.") { follow, last };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var count = Math.Clamp(parsed.GetValue(last), 0, 1000).ToString(CultureInfo.InvariantCulture);
            var journal = await fake.GetAsync($"/journal?latest={(count == "0" ? "1" : count)}", cancellationToken);
            if (count != "0")
            {
                fake.Printer.PrintAll(
                    journal.GetProperty("entries").EnumerateArray().Reverse(), json => Describe(json, fake.Printer), "no calls yet");
            }

            if (parsed.GetValue(follow))
            {
                await fake.FollowAsync(
                    $"/journal/stream?since={journal.GetProperty("last_sequence")}",
                        call => fake.Printer.Print(call, json => Describe(json, fake.Printer)),
                    cancellationToken);
            }
        });
        return command;
    }

    private static string Describe(JsonElement call, FakePrinter printer)
    {
        var request = call.GetProperty("request");
        var rule = call.GetProperty("rule");
        var fault = call.GetProperty("fault");
        return FakePrinter.Plain(FakePrinter.Time(call.GetProperty("at"))) + "  "
            + printer.Status(call.GetProperty("response").GetProperty("status")) + "  "
            + FakePrinter.Plain($"{request.GetProperty("method").GetString(),-6} "
                + $"{request.GetProperty("path").GetString()}{request.GetProperty("query").GetString()}")
            + printer.Soft("  " + (call.GetProperty("operation").GetString() ?? "no operation"))
            + (rule.ValueKind == JsonValueKind.Object
                ? printer.Soft($"  {rule.GetProperty("id").GetString()} {rule.GetProperty("page").GetString()}")
                : "")
            + (fault.ValueKind == JsonValueKind.Object ? printer.Soft($"  {fault.GetProperty("id").GetString()}") : "");
    }
}
