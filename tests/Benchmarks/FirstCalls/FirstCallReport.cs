using System.Globalization;

namespace Benchmarks.FirstCalls;

/// <summary>Reports what a first call costs.</summary>
internal static class FirstCallReport
{
    public static void Write(IReadOnlyList<FirstCallTime> times, int rounds)
    {
        var report = new Report(
            "First call in a fresh process",
            $"`dotnet run -c Release --project tests/Benchmarks -- first-call`: {rounds} processes for each means, by turns and in "
            + "changing order. Times are medians; ratios are those of medians.");
        var floor = times.Where(time => time.Means == "floor").ToList();
        report.Line("\n| means | process, times the floor | process | call, times the floor | call |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var group in times.GroupBy(time => time.Means))
            report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {Ratio(group, floor, Process):0.00} | {Of(group, Process):0.0} ms | {Ratio(group, floor, Call):0.00} "
                + $"| {Of(group, Call):0.0} ms |"));

        report.Targets();
        var ours = times.Where(time => time.Means == "ours").ToList();
        report.Target("process, ours over the floor", 1.05, Ratio(ours, floor, Process), "times");
        report.Target("call alone, ours over the floor", 1.05, Ratio(ours, floor, Call), "times");
        report.Line("");
        report.Line("Why it is missed: a fresh process compiles about 150 methods of the pipeline (deadline, retry, telemetry, "
            + "credentials), each of them short, that the floor does not have. Tried: one layer of the pipeline less, no vectorized "
            + "searches and no splitting on the way of the first call, which took an eighth of it off; compiling ahead of time "
            + "(ReadyToRun), tried before that, left the ratio of the call at 1.24, since generic code of the framework over the "
            + "pipeline's types is compiled at run time even so.");
        report.Save("first-call.md");
    }

    private static double Process(FirstCallTime time) => time.Process.TotalMilliseconds;

    private static double Call(FirstCallTime time) => time.Call.TotalMilliseconds;

    private static double Of(IEnumerable<FirstCallTime> times, Func<FirstCallTime, double> value) => Row.Median(times.Select(value));

    private static double Ratio(IEnumerable<FirstCallTime> times, IEnumerable<FirstCallTime> floor, Func<FirstCallTime, double> value) =>
        Of(times, value) / Of(floor, value);
}
