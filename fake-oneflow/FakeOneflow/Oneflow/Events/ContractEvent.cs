using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Events;

/// <summary>Something that happened to a contract.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="Type">One of <see cref="EventTypes"/>.</param>
/// <param name="CreatedTime">When it happened.</param>
/// <param name="Actor">Who caused it; null when no participant did.</param>
/// <param name="Subject">Id of what the event is about.</param>
/// <param name="Changes">What changed; empty unless the event reports an update.</param>
internal sealed record ContractEvent(
    long Id, string Type, DateTimeOffset CreatedTime, EventActor? Actor, long Subject, IReadOnlyList<EventChange> Changes)
{
    public static ContractEvent Keep(StateStream state, ContractEvent? it) => state.Shared(it, () => new(
        state.Long(it?.Id), state.Text(it?.Type), state.Time(it?.CreatedTime), state.ValueOrNull(it?.Actor, EventActor.Keep),
        state.Long(it?.Subject), state.List(it?.Changes, EventChange.Keep)));
}
