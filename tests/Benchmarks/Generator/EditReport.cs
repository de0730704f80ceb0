namespace Benchmarks.Generator;

/// <summary>Reports what an unrelated edit costs.</summary>
internal static class EditReport
{
    public static void Write(IReadOnlyList<Measurement> measurements, int rounds)
    {
        var report = new Report(
            "Generator: an unrelated edit",
            $"`dotnet run -c Release --project tests/Benchmarks -- generator`, {rounds} rounds. {ManyInterfaces.Interfaces} interfaces "
            + $"of {ManyInterfaces.Operations} operations; a number changes inside of a method of another file. Each time includes "
            + "parsing that file and making the new compilation, the floor's too. Times are those of the best of many short "
            + "iterations, since the machine is shared.");
        var rows = Row.Of(measurements);
        report.Table("A key press", rows);
        report.Targets();
        report.Target("time", 1.5, rows.Single(row => row.Name == "ours").Nanoseconds / 1e6, "ms");
        report.Save("generator.md");
    }
}
