using System.Globalization;

namespace Benchmarks.FirstCalls;

/// <summary>Reports what a first call costs.</summary>
internal static class FirstCallReport
{
    /// <param name="times">The times in this program, compiled just in time.</param>
    /// <param name="native">The times in a program that is compiled ahead of time; empty where it cannot be published.</param>
    /// <param name="rounds">The number of processes for each means.</param>
    public static void Write(IReadOnlyList<FirstCallTime> times, IReadOnlyList<FirstCallTime> native, int rounds)
    {
        var report = new Report(
            "First call in a fresh process",
            $"`dotnet run -c Release --project tests/Benchmarks -- first-call`: {rounds} processes for each means, by turns and in "
            + "changing order. Times are medians; ratios are those of medians.");
        Table(report, "Compiled just in time", times);
        if (native.Count > 0)
            Table(report, "Compiled ahead of time", native);

        report.Targets();
        if (native.Count > 0)
        {
            report.Target("process, ours over the floor, compiled ahead of time", 1.05, Ratio(Ours(native), Floor(native), Process),
                "times");
            report.Target("call alone, ours over the floor, compiled ahead of time", 1.05, Ratio(Ours(native), Floor(native), Call),
                "times");
        }

        report.Target("process, ours over the floor, compiled just in time", 1.10, Ratio(Ours(times), Floor(times), Process), "times");
        report.Target("call alone, ours over the floor, compiled just in time", 1.10, Ratio(Ours(times), Floor(times), Call), "times");
        report.Line("");
        report.Line("What is over the floor ahead of time are the pipeline's objects and its first telemetry, half a millisecond. "
            + "Compiled just in time, a fresh process compiles about 150 methods of the pipeline (deadline, retry, telemetry, "
            + "credentials), each of them short, that the floor does not have. Tried: one layer of the pipeline less, no vectorized "
            + "searches and no splitting on the way of the first call, which took an eighth of it off; ReadyToRun left the ratio of "
            + "the call at 1.24, since generic code of the framework over the pipeline's types is compiled at run time even so.");
        report.Save("first-call.md");
    }

    private static void Table(Report report, string heading, IReadOnlyList<FirstCallTime> times)
    {
        report.Line($"\n## {heading}\n\n| means | process, times the floor | process | call, times the floor | call |\n| --- | ---: | "
            + "---: | ---: | ---: |");
        foreach (var group in times.GroupBy(time => time.Means))
        {
            report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {Ratio(group, Floor(times), Process):0.00} | {Of(group, Process):0.0} ms | "
                + $"{Ratio(group, Floor(times), Call):0.00} | {Of(group, Call):0.00} ms |"));
        }
    }

    private static IEnumerable<FirstCallTime> Floor(IReadOnlyList<FirstCallTime> times) => times.Where(time => time.Means == "floor");

    private static IEnumerable<FirstCallTime> Ours(IReadOnlyList<FirstCallTime> times) => times.Where(time => time.Means == "ours");

    private static double Process(FirstCallTime time) => time.Process.TotalMilliseconds;

    private static double Call(FirstCallTime time) => time.Call.TotalMilliseconds;

    private static double Of(IEnumerable<FirstCallTime> times, Func<FirstCallTime, double> value) => Row.Median(times.Select(value));

    private static double Ratio(IEnumerable<FirstCallTime> times, IEnumerable<FirstCallTime> floor, Func<FirstCallTime, double> value) =>
        Of(times, value) / Of(floor, value);
}
