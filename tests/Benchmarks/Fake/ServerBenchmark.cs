using System.Net.Sockets;
using Benchmarks.Fake.Measures;
using TestKit;

namespace Benchmarks.Fake;

/// <summary>Measures the fake beside a bare endpoint and Prism, and writes the report. Takes less than ten minutes.</summary>
internal static class ServerBenchmark
{
    /// <summary>Measures only starts on many commands, and writes a report of its own.</summary>
    public static async Task RunHistoryAsync()
    {
        using var programs = await Programs.PrepareFakeAsync();
        var report = new ServerReport(prism: null);
        await History.MeasureAsync(programs.Fake, report);
        var text = report.ToHistoryMarkdown();
        Console.WriteLine(text);
        await File.WriteAllTextAsync(RepositoryRoot.Combine("tests", "Benchmarks", "Reports", "fake-history.md"), text);
    }

    public static async Task RunAsync()
    {
        using var programs = await Programs.PrepareAsync();
        var report = new ServerReport(programs.PrismVersion);
        await TryAsync("reads and writes per second", () => Throughput.MeasureAsync(programs, report));
        await TryAsync("process start to ready", () => Startup.MeasureAsync(programs, report));
        await TryAsync("start in a test's process", () => Startup.MeasureInProcessAsync(report));
        await TryAsync("resident memory", () => Memory.MeasureAsync(programs, report));
        await TryAsync("a new tenant", () => Tenants.MeasureAsync(programs, report));
        await TryAsync("a start on many commands", () => History.MeasureAsync(programs.Fake, report));
        await TryAsync("the image, and its start", () => Container.MeasureAsync(report));

        var text = await report.ToMarkdownAsync();
        Console.WriteLine(text);
        await File.WriteAllTextAsync(RepositoryRoot.Combine("tests", "Benchmarks", "Reports", "fake.md"), text);

        // A measure that fails is reported, and does not take the rest with it.
        async Task TryAsync(string what, Func<Task> measure)
        {
            Console.WriteLine($"Measuring {what}.");
            try
            {
                await measure();
            }
            catch (Exception fault) when (
                fault is InvalidOperationException or InvalidDataException or IOException or TimeoutException or SocketException
                    or HttpRequestException)
            {
                report.Missing(what, fault.Message);
            }
        }
    }
}
