using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace ApiWrappers;

/// <summary>The activity source and the meter.</summary>
internal static class TelemetrySource
{
    // From OpenTelemetry's conventions. An array, because the compiler's list type would have to be loaded as well.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = (double[])[0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly string? Version =
        typeof(TelemetrySource).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
    private static readonly Meter Meter = new(ApiTelemetry.MeterName, Version);

    public static ActivitySource Spans { get; } = new(ApiTelemetry.ActivitySourceName, Version);

    public static Histogram<double> Duration { get; } =
        Meter.CreateHistogram(ApiTelemetry.RequestDuration, "s", "Duration of calls, attempts and waits included.", tags: null, Buckets);
}
