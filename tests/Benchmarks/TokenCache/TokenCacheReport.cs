namespace Benchmarks.TokenCache;

/// <summary>Reports what it costs to take a token that is there.</summary>
internal static class TokenCacheReport
{
    public static void Write(IReadOnlyList<Measurement> measurements, int rounds)
    {
        var report = new Report(
            "A token that is there",
            $"`dotnet run -c Release --project tests/Benchmarks -- token-cache`, {rounds} rounds. The floor is the read of a volatile "
            + "field. IMemoryCache is asked by a key that is there already, which spares it the making of one. Times are those of the "
            + "best of many short iterations, since the machine is shared.");
        var rows = Row.Of(measurements);
        report.Table("Taken from memory", rows);
        report.Targets();
        var ours = rows.Single(row => row.Name == "ours");
        report.Target("time of a hit", 10, ours.Nanoseconds, "ns");
        report.Target("allocations of a hit", 0, ours.Bytes, "B");
        report.Target("time, times that of IMemoryCache", 1, ours.Nanoseconds / rows.Single(row => row.Name == "IMemoryCache").Nanoseconds,
            "times");
        report.Save("token-cache.md");
    }
}
