using System.Diagnostics;
using FakeOneflow;

namespace Benchmarks.Fake.Measures;

/// <summary>How long the fake takes to answer first: as a process, and inside of one.</summary>
internal static class Startup
{
    private const int Turns = 15;

    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        var (ratios, milliseconds) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            using var fake = await ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]);
            using var bare = await ServerProcess.StartAsync("/readyz", programs.Bare, port => [$"{port}"]);
            // The first turn reads the files from disk.
            if (turn > 0)
            {
                ratios.Add(fake.StartTook / bare.StartTook);
                milliseconds.Add(fake.StartTook.TotalMilliseconds);
            }
        }

        report.AtMost("process start to ready, trimmed and ReadyToRun", Median(ratios), 1.3, "x bare endpoint", $"{Median(milliseconds):0} ms");

        var started = Stopwatch.GetTimestamp();
        await using (await FakeOneflowServer.StartAsync())
            report.AtMost("in-process start, the first", Stopwatch.GetElapsedTime(started).TotalMilliseconds, 100, "ms", "compiled just in time");
    }

    private static double Median(List<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);
}
