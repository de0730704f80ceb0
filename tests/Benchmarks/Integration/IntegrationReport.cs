using System.Globalization;
using System.Security.Cryptography;
using Oneflow.Integration;
using TestKit.Databases;

namespace Benchmarks.Integration;

/// <summary>Reports how long Oneflow waits for the answer to a webhook under load, on each database.</summary>
internal static class IntegrationReport
{
    private const int PerSecond = 500;

    public static async Task WriteAsync(int seconds)
    {
        var report = new Report(
            "Webhooks under load",
            $"`dotnet run -c Release --project tests/Benchmarks -- integration`: {PerSecond} webhooks a second for {seconds} seconds, each with one event, sent whether or not answers come in time. "
            + "Times are from the moment that a request was due to its answer, which is given once the event is on the disk. Sender, backend, worker and database share the machine; PostgreSQL waits for the disk (fsync).");
        report.Line("\n| database | answered 200 | not | p50 | p95 | p99 | most | handled when the last was answered |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        if (PostgreSql.UnavailableReason is null)
        {
            var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
            report.Line(await MeasureAsync("PostgreSQL 15", OneflowDatabaseKind.PostgreSql, await cluster.CreateDatabaseAsync(), seconds));
            cluster.Stop();
        }

        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"load-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}"));
        report.Line(await MeasureAsync("SQLite", OneflowDatabaseKind.Sqlite, $"Data Source={Path.Combine(folder.FullName, "oneflow.db")}", seconds));
        folder.Delete(recursive: true);
        report.Save("integration.md");
    }

    private static async Task<string> MeasureAsync(string name, OneflowDatabaseKind kind, string connectionString, int seconds)
    {
        await using var backend = await WebhookBackend.StartAsync(kind, connectionString);
        await WebhookLoad.RunAsync(backend, 100, TimeSpan.FromSeconds(2), "warm");
        var before = backend.Handled;
        var (times, failures) = await WebhookLoad.RunAsync(backend, PerSecond, TimeSpan.FromSeconds(seconds), "load");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times.Count} | {failures} | {At(times, 0.5):0.0} ms | {At(times, 0.95):0.0} ms | {At(times, 0.99):0.0} ms | {At(times, 1):0.0} ms | {backend.Handled - before} |");
    }

    private static double At(IReadOnlyList<double> sorted, double part) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * part) - 1)];
}
