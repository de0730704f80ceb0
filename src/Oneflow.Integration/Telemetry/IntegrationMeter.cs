using System.Diagnostics.Metrics;

namespace Oneflow.Integration;

/// <summary>Counts what happens.</summary>
internal sealed class IntegrationMeter
{
    private readonly Meter _meter;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _setupCalls;
    private readonly Counter<long> _attempts;

    public IntegrationMeter(IMeterFactory meters)
    {
        _meter = meters.Create(OneflowIntegrationTelemetry.MeterName);
        _deliveries = _meter.CreateCounter<long>(
            OneflowIntegrationTelemetry.DeliveriesCounter, "{delivery}", "Deliveries to the webhook, by result.");
        _setupCalls = _meter.CreateCounter<long>(
            OneflowIntegrationTelemetry.SetupCallsCounter, "{call}", "Calls to the Setup URL, by result.");
        _attempts = _meter.CreateCounter<long>(
            OneflowIntegrationTelemetry.AttemptsCounter, "{attempt}", "Ended attempts to handle an event, by result.");
    }

    public void CountDelivery(string result) => _deliveries.Add(1, Tag(OneflowIntegrationTelemetry.ResultAttribute, result));

    public void CountSetupCall(string result) => _setupCalls.Add(1, Tag(OneflowIntegrationTelemetry.ResultAttribute, result));

    public void CountAttempt(string result) => _attempts.Add(1, Tag(OneflowIntegrationTelemetry.ResultAttribute, result));

    /// <summary>Reports the numbers of attempts in progress.</summary>
    public void ObserveRunning(Func<(int Running, int Slow)> count) => _meter.CreateObservableGauge(
        OneflowIntegrationTelemetry.RunningGauge,
        () =>
        {
            var (running, slow) = count();
            return (Measurement<int>[])
            [
                new(running, Tag(OneflowIntegrationTelemetry.StateAttribute, "running")),
                new(slow, Tag(OneflowIntegrationTelemetry.StateAttribute, "slow")),
            ];
        },
        "{attempt}",
        "Attempts in progress in this process.");

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
