namespace OneflowFake.Oneflow.Webhooks;

/// <summary>The state of a delivery.</summary>
internal enum DeliveryState
{
    /// <summary>An attempt is due or under way.</summary>
    Waiting,

    /// <summary>The receiver answered 200.</summary>
    Delivered,

    /// <summary>All attempts failed.</summary>
    GivenUp,

    /// <summary>Never to be sent: a switch said so, or the webhook was deleted.</summary>
    Dropped,
}
