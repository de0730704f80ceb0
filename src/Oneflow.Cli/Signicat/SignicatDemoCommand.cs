using System.CommandLine;
using System.Text.Json;
using Oneflow.Cli.Demo;
using OneflowFake;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>
/// <c>oneflow signicat demo</c>: the way to a token and a call, against a fake inside this process with no settings, or
/// against the service of the settings.
/// </summary>
internal static class SignicatDemoCommand
{
    public static Command Create(Func<string, string?> environment, TextWriter output)
    {
        var service = new Option<bool>("--service")
        {
            Description = "Take the steps at the service of the settings, which needs the scope document_read, instead of a fake. They "
                + "only read; what can go wrong is left out.",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON, for scripts." };
        var command = new Command("demo", "Shows how a token is got and used, and what can go wrong, against a fake in this process.")
        {
            service, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = parsed.GetValue(service)
                ? await AtServiceAsync(environment, cancellationToken)
                : await AtFakeAsync(cancellationToken);
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(report, CliJsonContext.Default.DemoReport));
            else
                DemoPrinter.Print(report, "Documented failures of connecting to Signicat", output);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<DemoReport> AtServiceAsync(Func<string, string?> environment, CancellationToken cancellationToken)
    {
        var options = new Settings(environment).SignicatOptions(SignicatSteps.Scopes);
        var (steps, _) = await SignicatSteps.TakeAsync(SignicatHttp.CreateHandler(), options, cancellationToken);
        return new DemoReport(options.BaseAddress.AbsoluteUri, steps, []) { Server = "Signicat" };
    }

    private static async Task<DemoReport> AtFakeAsync(CancellationToken cancellationToken)
    {
        await using var fake = await FakeServer.StartAsync(cancellationToken: cancellationToken);
        return await new SignicatDemoJourney(fake).RunAsync(cancellationToken);
    }
}
