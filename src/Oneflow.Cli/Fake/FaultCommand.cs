using System.CommandLine;
using OneflowFake.Tenants.Faults;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake fault</c>: lets calls go wrong.</summary>
internal static class FaultCommand
{
    private const string Every = "every";
    private const string Late = "late";

    public static Command Create(FakeTarget target, TextWriter output)
    {
        var operation = new Argument<string>("operation")
        { Description = "The operation, such as createContract; 'every' for each of them." };
        var response = new Argument<string>("response")
        { Description = "The response; 'late' for the real response with --latency." };
        response.CompletionSources.Add([.. FaultKind.ByName.Keys, Late]);
        var times = new Option<int?>("--times") { Description = "How many calls it hits. Default: 1, or no limit with --probability." };
        var probability = new Option<double?>("--probability") { Description = "The chance that it hits, such as 0.25." };
        var latency = new Option<string?>("--latency") { Description = "How late the response comes, such as 2s." };
        var retryAfter = new Option<int?>("--retry-after") { Description = "Seconds in the header Retry-After, with 429 and 503." };
        var member = new Option<string?>("--member") { Description = "The member that gets an unknown value, with unknown_value." };
        var command = new Command("fault", "Lets the next calls of an operation go wrong.")
        {
            operation, response, times, probability, latency, retryAfter, member,
        };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(probability) is { } chance && !double.IsFinite(chance))
                throw new SettingException("--probability cannot be used: it is not a number from 0 to 1, such as 0.25.");

            var body = FakeJsonContext.Body(
                ("operation", parsed.GetValue(operation) is "*" or Every ? null : parsed.GetValue(operation)),
                ("response", parsed.GetValue(response) is Late ? null : parsed.GetValue(response)), ("member", parsed.GetValue(member)),
                ("times", parsed.GetValue(times)), ("probability", parsed.GetValue(probability)),
                ("latency", parsed.GetValue(latency) is { } text ? AdvanceCommand.Read(text) : null),
                ("retry_after", parsed.GetValue(retryAfter)));
            fake.Printer.Print(await fake.SendAsync(HttpMethod.Post, "/faults", body, cancellationToken), json => FakePrinter.Plain(
                $"{json.GetProperty("id").GetString()}: {parsed.GetValue(operation)} is answered with "
                + (json.GetProperty("response").GetString() ?? "the real response")
                + (json.GetProperty("latency").GetString() is { } late ? $", late by {late}" : "")
                + (json.GetProperty("left") is { ValueKind: System.Text.Json.JsonValueKind.Number } left ? $", {left} times" : "")));
        });
        return command;
    }
}
