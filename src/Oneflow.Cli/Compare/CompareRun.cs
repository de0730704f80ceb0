using System.Globalization;
using OneflowFake.Comparison;
using OneflowFake.Comparison.Comparing;

namespace Oneflow.Cli.Compare;

/// <summary>Runs a comparison until it is stopped, and sums it up.</summary>
internal static class CompareRun
{
    public static async Task<int> RunAsync(ComparisonOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (ComparisonServer.ProblemOf(options) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return ExitCodes.BadUsage;
        }

        if (options.ReportDirectory is "")
        {
            await error.WriteLineAsync("--report needs the path of a directory.");
            return ExitCodes.BadUsage;
        }

        ComparisonServer server;
        try
        {
            server = await ComparisonServer.StartAsync(options, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(
                $"Cannot listen on port {options.Fake.Port} or write the report: choose a free port with --port, and a directory that "
                + "can be "
                + "written with --report.");
            return ExitCodes.Failure;
        }

        await using (server)
        {
            await output.WriteAsync(Greeting(server, options));
            await output.FlushAsync(CancellationToken.None);
            await StoppedAsync(cancellation);
        }

        await output.WriteAsync(Summary(server.Report.Calls, Count(server), options.ReportDirectory));
        return ExitCodes.Success;
    }

    private static int Count(ComparisonServer server) =>
        server.Report.Operations.Sum(row => row.Differences.Count(difference => difference.Weight == Weights.Behavior));

    private static string Greeting(ComparisonServer server, ComparisonOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Comparing the fake with {options.Service.Authority}

          base URL  {server.BaseUrl}
          token     your own; it goes to {options.Service.Authority} alone
          responses {(options.Response == ResponseSource.Real ? "of the real service" : "of the fake")}
          writes    {(options.AllowWrites ? "sent to the real service" : "refused with 403 (--allow-writes sends them)")}
          report    {options.ReportDirectory ?? "none (--report DIR writes one)"}

        Differences of behavior, each when first seen:

        """);

    private static string Summary(int calls, int differences, string? directory) => string.Create(
        CultureInfo.InvariantCulture,
        $"""

        Calls compared: {calls}. Differences of behavior: {differences}.
        {(directory is null ? "" : $"The report is in {directory}; it holds no token, email or name, so you can send it to the project.\n")}
        """);

    private static async Task StoppedAsync(CancellationToken cancellation)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellation.Register(stop.SetResult))
            await stop.Task;
    }
}
