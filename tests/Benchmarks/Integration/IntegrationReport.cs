using System.Globalization;
using System.Security.Cryptography;
using Oneflow.Integration;
using TestKit.Databases;

namespace Benchmarks.Integration;

/// <summary>Reports how long Oneflow waits for the answer to a webhook under load, on each database.</summary>
internal static class IntegrationReport
{
    private const int PerSecond = 500;

#if DEBUG
    private const string Build = " **This was a Debug build: run it with `-c Release`.**";
#else
    private const string Build = "";
#endif

    public static async Task WriteAsync(int seconds)
    {
        var report = new Report(
            "Webhooks under load",
            $"`dotnet run -c Release --project tests/Benchmarks -- integration`: {PerSecond} webhooks a second for {seconds} seconds, "
            + "each with one event, sent whether or not answers come in time. "
            + "Times are from the moment that a request was due to its answer, which is given once the event is on the disk. Sender, "
                + "backend, worker and database share the machine; both databases wait for the disk (fsync)." + Build);
        report.Line("\n| database | answered 200 | not | p50 | p95 | p99 | most | handled | the last after the last answer |\n| --- | "
            + "---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        if (PostgreSql.UnavailableReason is null)
        {
            var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
            report.Line(await MeasureAsync("PostgreSQL 15", OneflowDatabaseKind.PostgreSql, await cluster.CreateDatabaseAsync(), seconds));
            cluster.Stop();
        }

        var folder = Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), $"load-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}"));
        report.Line(await MeasureAsync(
            "SQLite", OneflowDatabaseKind.Sqlite, $"Data Source={Path.Combine(folder.FullName, "oneflow.db")}", seconds));
        folder.Delete(recursive: true);
        report.Save("integration.md");
    }

    private static async Task<string> MeasureAsync(string name, OneflowDatabaseKind kind, string connectionString, int seconds)
    {
        await using var backend = await WebhookBackend.StartAsync(kind, connectionString);
        var (warm, _) = await WebhookLoad.RunAsync(backend, 100, TimeSpan.FromSeconds(2), "warm");
        await backend.HandleRestAsync(warm.Count);
        var before = backend.Handled;
        var (times, failures) = await WebhookLoad.RunAsync(backend, PerSecond, TimeSpan.FromSeconds(seconds), "load");
        var rest = await backend.HandleRestAsync(before + times.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times.Count} | {failures} | {At(times, 0.5):0.0} ms | {At(times, 0.95):0.0} ms | {At(times, 0.99):0.0} ms | "
            + $"{At(times, 1):0.0} ms | {All(backend.Handled - before, times.Count)} | {rest.TotalSeconds:0.0} s |");
    }

    private static string All(int handled, int answered) => handled == answered
        ? string.Create(CultureInfo.InvariantCulture, $"all {handled}")
        : string.Create(CultureInfo.InvariantCulture, $"**{handled} of {answered}**");

    private static double At(IReadOnlyList<double> sorted, double part) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * part) - 1)];
}
