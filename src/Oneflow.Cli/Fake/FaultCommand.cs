using System.CommandLine;
using OneflowFake.Tenants.Faults;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake fault</c>: lets calls go wrong.</summary>
internal static class FaultCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var operation = new Argument<string>("operation") { Description = "The operation, such as createContract; * for every one." };
        var answer = new Argument<string>("answer") { Description = "What is answered." };
        answer.CompletionSources.Add([.. FaultKind.ByName.Keys]);
        var times = new Option<int?>("--times") { Description = "How many calls it hits. Default: 1, or no limit with --probability." };
        var probability = new Option<double?>("--probability") { Description = "The chance that it hits, such as 0.25." };
        var latency = new Option<string?>("--latency") { Description = "How late the answer comes, such as 2s." };
        var retryAfter = new Option<int?>("--retry-after") { Description = "Seconds in the header Retry-After, with 429 and 503." };
        var command = new Command(
            "fault", "Lets the next calls of an operation go wrong.") { operation, answer, times, probability, latency, retryAfter };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var fake = target.Open(parsed, output);
            var body = FakeJsonContext.Body(
                ("operation", parsed.GetValue(operation) is "*" ? null : parsed.GetValue(operation)), ("answer", parsed.GetValue(answer)),
                ("times", parsed.GetValue(times)), ("probability", parsed.GetValue(probability)),
                ("latency", parsed.GetValue(latency) is { } text ? AdvanceCommand.Read(text) : null),
                    ("retry_after", parsed.GetValue(retryAfter)));
            fake.Printer.Print(await fake.SendAsync(HttpMethod.Post, "/faults", body, cancellationToken), json =>
                $"{json.GetProperty("id").GetString()}: {parsed.GetValue(operation)} is answered with "
                + $"{json.GetProperty("answer").GetString()}"
                + (json.GetProperty("left") is { ValueKind: System.Text.Json.JsonValueKind.Number } left ? $", {left} times" : ""));
            return ExitCodes.Success;
        });
        return command;
    }
}
