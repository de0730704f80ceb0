using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.FirstCalls;

/// <summary>Starts processes that make one call each, every means in turn.</summary>
internal static class FirstCallRunner
{
    private static readonly string[] Means = ["floor", "ours", "nswag-with-context", "nswag", "kiota"];

    /// <summary>Runs all means in this program, compiled just in time.</summary>
    public static IReadOnlyList<FirstCallTime> Run(int rounds) => Run(Environment.ProcessPath!, Means, rounds);

    /// <summary>Runs the floor and ours in a program that is compiled ahead of time.</summary>
    public static IReadOnlyList<FirstCallTime> RunNative(string program, int rounds) => Run(program, Means[..2], rounds);

    private static List<FirstCallTime> Run(string program, string[] all, int rounds)
    {
        var times = new List<FirstCallTime>();
        foreach (var means in all)
            Start(program, means);
        for (var round = 0; round < rounds; round++)
        {
            // Each means comes first as often as last.
            foreach (var means in round % 2 == 0 ? all : all.Reverse())
                times.Add(Start(program, means) with { Round = round });
        }

        return times;
    }

    private static FirstCallTime Start(string program, string means)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["first-call-by", means]) { RedirectStandardOutput = true })!;
        var call = process.StandardOutput.ReadLine();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new FirstCallTime(0, means, TimeSpan.FromTicks(long.Parse(call!, CultureInfo.InvariantCulture)),
                Stopwatch.GetElapsedTime(started))
            : throw new InvalidOperationException($"The first call by {means} failed with exit code {process.ExitCode}.");
    }
}
