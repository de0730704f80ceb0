using System.CommandLine;
using System.Text.Json;
using Oneflow.Client;
using OneflowFake;

namespace Oneflow.Cli.Demo;

/// <summary><c>oneflow demo</c>: the whole way against a fake inside this process, with no settings.</summary>
internal static class DemoCommand
{
    public static Command Create(TextWriter output)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var command = new Command("demo", "Shows the way to an access link, and each documented failure, against a fake in this process.")
        {
            json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var fake = await FakeServer.StartAsync(cancellationToken: cancellationToken);
            using var http = OneflowHttp.CreateClient();
            var report = await new DemoJourney(fake, http).RunAsync(cancellationToken);
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(report, CliJsonContext.Default.DemoReport));
            else
                DemoPrinter.Print(report, "Documented failures of createAccessLink", output);
            return ExitCodes.Success;
        });
        return command;
    }
}
