using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Faults;

/// <summary>A fault with its remaining calls.</summary>
/// <param name="Fault">What was asked for.</param>
/// <param name="Calls">How many calls it was drawn for.</param>
/// <param name="Hits">How many of these it hit.</param>
internal sealed record FaultState(Fault Fault, long Calls, int Hits)
{
    /// <summary>The number of calls that it will still hit; null for no limit.</summary>
    public int? Left => Fault.Times - Hits;

    public bool IsSpent => Left == 0;

    public static FaultState Keep(StateStream state, FaultState? it) =>
        new(Fault.Keep(state, it?.Fault), state.Long(it?.Calls), state.Int(it?.Hits));
}
