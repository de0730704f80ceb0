using ApiWrappers;
using Oneflow.Integration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Oneflow.SampleBackend;

/// <summary>Sends spans and metrics of the server, of calls to Oneflow and of the runtime to a collector, if one is set.</summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", ApiTelemetry.ActivitySourceName];
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime",
        ApiTelemetry.MeterName, OneflowIntegrationTelemetry.MeterName];

    private OpenTelemetrySdk? _sdk;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var endpoint))
        {
            _sdk = OpenTelemetrySdk.Create(builder => builder
                .ConfigureResource(resource => resource.AddService("oneflow-sample-backend"))
                .WithTracing(tracing => tracing.AddSource(Sources))
                .WithMetrics(metrics => metrics.AddMeter(Meters))
                .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, endpoint));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _sdk?.Dispose();
}
