using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>One attempt to deliver.</summary>
/// <param name="Time">When, on the tenant's clock.</param>
/// <param name="Status">The HTTP status of the answer; null when there was none.</param>
/// <param name="Error">Why there was no answer; null when there was one.</param>
/// <param name="Answer">What the receiver answered with; null when there was no answer.</param>
internal sealed record DeliveryAttempt(DateTimeOffset Time, int? Status, string? Error, ReceiverAnswer? Answer)
{
    public static DeliveryAttempt Keep(StateStream state, DeliveryAttempt? it) => new(
        state.Time(it?.Time), state.IntOrNull(it?.Status), state.TextOrNull(it?.Error), state.ValueOrNull(it?.Answer, ReceiverAnswer.Keep));
}
