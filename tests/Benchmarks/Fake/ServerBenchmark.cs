using Benchmarks.Fake.Measures;
using TestKit;

namespace Benchmarks.Fake;

/// <summary>Measures the fake beside a bare endpoint and Prism, and writes the report.</summary>
internal static class ServerBenchmark
{
    public static async Task RunAsync()
    {
        var programs = await Programs.PrepareAsync();
        var report = new ServerReport();
        await Throughput.MeasureAsync(programs, report);
        await Startup.MeasureAsync(programs, report);
        await Memory.MeasureAsync(programs, report);
        await Tenants.MeasureAsync(programs, report);
        await Container.MeasureAsync(report);

        var text = report.ToMarkdown();
        Console.WriteLine(text);
        await File.WriteAllTextAsync(RepositoryRoot.Combine("tests", "Benchmarks", "Reports", "fake.md"), text);
    }
}
