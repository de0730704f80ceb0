namespace Oneflow.Integration;

/// <summary>Names of the integration's metrics.</summary>
/// <example><code>metrics.AddMeter(OneflowIntegrationTelemetry.MeterName);</code></example>
public static class OneflowIntegrationTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Oneflow.Integration";

    /// <summary>
    /// A counter of deliveries to the webhook, with <see cref="ResultAttribute"/>: <c>stored</c>, <c>repeated</c>,
    /// <c>unreadable</c> when it was kept, or the reason for which it was refused, such as <c>signature_wrong</c>.
    /// </summary>
    public const string DeliveriesCounter = "oneflow.webhook.deliveries";

    /// <summary>
    /// A counter of calls to the Setup URL, with <see cref="ResultAttribute"/>: <c>enabled</c>, <c>received</c> for a
    /// disabling, or the reason for which it was refused, such as <c>token_refused</c>.
    /// </summary>
    public const string SetupCallsCounter = "oneflow.setup.calls";

    /// <summary>
    /// A counter of ended attempts to handle an event, with <see cref="ResultAttribute"/>: <c>done</c>, <c>failed</c>,
    /// <c>dead</c> or <c>abandoned</c>.
    /// </summary>
    public const string AttemptsCounter = "oneflow.inbox.attempts";

    /// <summary>
    /// The number of attempts in progress in this process, with <see cref="StateAttribute"/>: <c>running</c> or <c>slow</c>.
    /// </summary>
    public const string RunningGauge = "oneflow.inbox.running";

    /// <summary>The attribute that holds a result.</summary>
    public const string ResultAttribute = "oneflow.result";

    /// <summary>The attribute that holds a state.</summary>
    public const string StateAttribute = "oneflow.state";
}
