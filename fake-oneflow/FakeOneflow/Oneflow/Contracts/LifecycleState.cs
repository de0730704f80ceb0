namespace OneflowFake.Oneflow.Contracts;

/// <summary>The state of a contract in its lifecycle.</summary>
internal enum LifecycleState
{
    /// <summary>Not signed, or signed and not begun.</summary>
    Awaiting,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Over.</summary>
    Ended,
}
