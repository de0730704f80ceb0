namespace Benchmarks.Calls;

/// <summary>Reports what getting a contract costs.</summary>
internal static class GetReport
{
    public static void Write(IReadOnlyList<Measurement> measurements, int rounds)
    {
        var report = new Report(
            "GET of a contract of 430 bytes",
            $"`dotnet run -c Release --project tests/Benchmarks -- get`, {rounds} rounds. The floor is written by hand: "
            + "`SendAsync(ResponseHeadersRead)` and `DeserializeAsync(JsonTypeInfo)` over a handler in memory. Times are those of the "
            + "best of many short iterations, since the machine is shared.");
        var atOnce = Row.Of(measurements.Where(measurement => measurement.Parameters.Contains("False", StringComparison.Ordinal)));
        var later = Row.Of(measurements.Where(measurement => measurement.Parameters.Contains("True", StringComparison.Ordinal)));
        report.Table("The answer is there at once", atOnce);
        report.Table("The answer comes later, on the thread pool", later);
        report.Targets();
        Target(report, atOnce, "answer at once");
        Target(report, later, "answer later");
        report.Save("get.md");
    }

    private static void Target(Report report, IReadOnlyList<Row> rows, string when)
    {
        var ours = rows.Single(row => row.Name == "ours");
        report.Target($"allocations over the floor, {when}", 0.35 * 1024, ours.OverFloor, "B");
        report.Target($"time over the floor's, {when}", 1.1, ours.Ratio, "times");
    }
}
