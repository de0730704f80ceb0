namespace OneflowFake.Oneflow.Contracts;

/// <summary>Where a contract stands in its lifecycle.</summary>
internal enum LifecycleState
{
    /// <summary>Not signed, or signed and not begun.</summary>
    Awaiting,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Over.</summary>
    Ended,
}
