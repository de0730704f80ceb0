using System.CommandLine;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake extension</c>: enables or disables the integration extension.</summary>
internal static class ExtensionCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var action = new Argument<string>("action") { Description = "enable or disable." };
        action.AcceptOnlyFromAmong("enable", "disable");
        var command = new Command("extension", "Enables or disables the integration extension, and waits for its Setup URL.") { action };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var answer = await fake.SendAsync(HttpMethod.Post, $"/extension/{parsed.GetValue(action)}", null, cancellationToken);
            fake.Printer.Print(answer, json => Describe(json, fake.Printer));
        });
        return command;
    }

    private static string Describe(JsonElement answer, FakePrinter printer) =>
        (answer.GetProperty("enabled").GetBoolean() ? "enabled" : "disabled")
        + (answer.GetProperty("token") is { ValueKind: JsonValueKind.String } token
            ? $"; its token is {FakePrinter.Plain(token.GetString())}"
            : "")
        + (answer.GetProperty("call") is { ValueKind: JsonValueKind.Object } call
            ? $"; the Setup URL: {printer.State(call.GetProperty("status").GetString()!)}{Last(call, printer)}"
            : "");

    private static string Last(JsonElement call, FakePrinter printer) =>
        call.GetProperty("attempts").EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.Object } attempt
            ? $" {printer.Status(attempt.GetProperty("status"))} {FakePrinter.Plain(attempt.GetProperty("error").GetString())}".TrimEnd()
                + (call.GetProperty("oauth_link").GetString() is { } link ? $"; it sends the user to {FakePrinter.Plain(link)}" : "")
            : "";
}
