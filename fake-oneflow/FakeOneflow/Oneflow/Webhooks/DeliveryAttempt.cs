using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>One attempt to deliver.</summary>
/// <param name="Time">When, on the tenant's clock.</param>
/// <param name="Status">The HTTP status of the response; null when there was none.</param>
/// <param name="Error">The reason that there was no response; null when there was one.</param>
/// <param name="Response">The body of the response; null when there was no response.</param>
internal sealed record DeliveryAttempt(DateTimeOffset Time, int? Status, string? Error, ReceiverResponse? Response)
{
    public static DeliveryAttempt Keep(StateStream state, DeliveryAttempt? it) => new(
        state.Time(it?.Time), state.IntOrNull(it?.Status), state.TextOrNull(it?.Error),
        state.ValueOrNull(it?.Response, ReceiverResponse.Keep));
}
