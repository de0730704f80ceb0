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
}
