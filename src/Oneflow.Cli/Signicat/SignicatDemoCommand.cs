using System.CommandLine;
using System.Text.Json;
using FakeOneflow;
using Oneflow.Cli.Demo;

namespace Oneflow.Cli.Signicat;

/// <summary><c>oneflow signicat demo</c>: the way to a token and a call against a fake inside this process, with no settings.</summary>
internal static class SignicatDemoCommand
{
    public static Command Create(TextWriter output)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var command = new Command("demo", "Shows how a token is got and used, and what can go wrong, against a fake in this process.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var fake = await FakeOneflowServer.StartAsync(cancellationToken: cancellationToken);
            var report = await new SignicatDemoStory(fake).TellAsync(cancellationToken);
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(report, CliJsonContext.Default.DemoReport));
            else
                DemoPrinter.Print(report, "Documented failures of connecting to Signicat", output);
            return ExitCodes.Success;
        });
        return command;
    }
}
