using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.FirstCalls;

/// <summary>Starts processes that make one call each, every means in turn.</summary>
internal static class FirstCallRunner
{
    private static readonly string[] Means = ["floor", "ours", "nswag-with-context", "nswag"];

    public static IReadOnlyList<FirstCallTime> Run(int rounds)
    {
        var times = new List<FirstCallTime>();
        foreach (var means in Means)
            Start(means);
        for (var round = 0; round < rounds; round++)
        {
            // Each means comes first as often as last.
            foreach (var means in round % 2 == 0 ? Means : Means.Reverse())
                times.Add(Start(means) with { Round = round });
        }

        return times;
    }

    private static FirstCallTime Start(string means)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["first-call-by", means]) { RedirectStandardOutput = true })!;
        var call = process.StandardOutput.ReadLine();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new FirstCallTime(0, means, TimeSpan.FromTicks(long.Parse(call!, CultureInfo.InvariantCulture)),
                Stopwatch.GetElapsedTime(started))
            : throw new InvalidOperationException($"The first call by {means} failed with exit code {process.ExitCode}.");
    }
}
