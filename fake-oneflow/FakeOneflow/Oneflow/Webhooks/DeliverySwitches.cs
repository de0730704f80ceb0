namespace OneflowFake.Oneflow.Webhooks;

/// <summary>What goes wrong, on request, with the deliveries that are made from now on.</summary>
internal sealed record DeliverySwitches
{
    /// <summary>Nothing goes wrong.</summary>
    public static DeliverySwitches Off { get; } = new();

    /// <summary>Each delivery comes once more after it was delivered.</summary>
    public bool Duplicate { get; init; }

    /// <summary>Deliveries of a webhook come in pairs, the later one first.</summary>
    public bool Reorder { get; init; }

    /// <summary>How long each delivery is late.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Nothing is sent.</summary>
    public bool Drop { get; init; }
}
