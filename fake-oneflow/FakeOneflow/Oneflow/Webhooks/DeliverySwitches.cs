using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>The faults, on request, of the deliveries that are made from now on.</summary>
internal sealed record DeliverySwitches
{
    /// <summary>Nothing goes wrong.</summary>
    public static DeliverySwitches Off { get; } = new();

    /// <summary>Each delivery comes again after it was delivered.</summary>
    public bool Duplicate { get; init; }

    /// <summary>Deliveries of a webhook come in pairs, the later one first.</summary>
    public bool Reorder { get; init; }

    /// <summary>The delay of each delivery.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Nothing is sent.</summary>
    public bool Drop { get; init; }

    public static DeliverySwitches Keep(StateStream state, DeliverySwitches? it) => new()
    {
        Duplicate = state.Flag(it?.Duplicate),
        Reorder = state.Flag(it?.Reorder),
        Delay = state.Span(it?.Delay),
        Drop = state.Flag(it?.Drop),
    };
}
