using System.Globalization;
using TestKit;

namespace Benchmarks.Fake.Measures;

/// <summary>The time until the first response of the fake: as a process, and inside of one.</summary>
internal static class Startup
{
    private const int Turns = 21;

    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        var (fakes, bares, plains, olds) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        // The first turn reads the files from disk.
        for (var turn = 0; turn <= Turns; turn++)
        {
            using (var fake = await ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]))
            using (var bare = await ServerProcess.StartAsync("/readyz", programs.Bare, port => [$"{port}"]))
            using (var plain = await ServerProcess.StartAsync("/readyz", programs.PlainBare, port => [$"{port}"]))
            using (var old = await ServerProcess.StartAsync("/readyz", programs.ReadyToRunFake, port => ["--port", $"{port}"]))
            {
                Keep(turn, fakes, fake.StartTook.TotalMilliseconds, bares, bare.StartTook.TotalMilliseconds);
                Keep(turn, plains, plain.StartTook.TotalMilliseconds, olds, old.StartTook.TotalMilliseconds);
            }
        }

        report.AtMost("process start to ready, beside a native bare Kestrel", Numbers.Median(Numbers.Ratios(fakes, plains)), 1.15,
            "x bare endpoint", How(fakes, plains));
        report.AtMost("process start to ready, beside one with the fake's own settings", Numbers.Median(Numbers.Ratios(fakes, bares)),
            1.15, "x bare endpoint", How(fakes, bares));
        report.AtMost("process start to ready, beside ReadyToRun", Numbers.Median(Numbers.Ratios(fakes, olds)), 0.25, "x",
            How(fakes, olds));
    }

    /// <summary>Starts of both kinds inside of processes that have done nothing else, by turns.</summary>
    public static async Task MeasureInProcessAsync(ServerReport report)
    {
        var (fakes, bares) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
            Keep(turn, fakes, await StartInProcessAsync(InProcessStart.OfFake), bares, await StartInProcessAsync(InProcessStart.OfBare));

        report.AtMost("start in a test's process, the first, compiled just in time", Numbers.Median(fakes), 100, "ms",
            $"{How(fakes, bares)}; {Numbers.Text(Numbers.Median(Numbers.Ratios(fakes, bares)))} x");
    }

    private static void Keep(int turn, List<double> fakes, double fake, List<double> bares, double bare)
    {
        if (turn == 0)
            return;

        fakes.Add(fake);
        bares.Add(bare);
    }

    private static string How(List<double> fakes, List<double> bares) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Turns} turns; median {Numbers.Median(fakes):0} ms beside {Numbers.Median(bares):0} ms, least {fakes.Min():0} ms beside "
        + $"{bares.Min():0} ms");

    private static async Task<double> StartInProcessAsync(string server)
    {
        var output = await ChildProgram.TryAsync(TimeSpan.FromMinutes(1), Environment.ProcessPath!, "start-in-process", server);
        return double.Parse(
            output ?? throw new InvalidOperationException($"The start in process of {server} failed."), CultureInfo.InvariantCulture);
    }
}
