using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Benchmarks;

/// <summary>
/// Runs benchmarks several times over, each time all of them, in many short iterations: on a machine that others use too,
/// the best time of each is what can be compared.
/// </summary>
internal static class Rounds
{
    public static IReadOnlyList<Measurement> Run<T>(int rounds)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(40));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "benchmarks"));
        var measurements = new List<Measurement>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var report in BenchmarkRunner.Run<T>(config).Reports)
            {
                var name = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
                var parameters = report.BenchmarkCase.Parameters.PrintInfo;
                if (report.ResultStatistics is not { } statistics)
                    throw new InvalidOperationException(
                        $"'{name}' failed, and there is nothing to report. Call it, or what sets it up, by hand to see why.");

                measurements.Add(new Measurement(
                    round, name, parameters, statistics.Min, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
            }

            Console.WriteLine($"Round {round + 1} of {rounds} is done.");
        }

        return measurements;
    }
}
