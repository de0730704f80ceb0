using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Faults;

/// <summary>A fault that was asked for, which hits calls of a tenant.</summary>
/// <param name="OperationId">The operation that it is about; null for any.</param>
/// <param name="Kind">The effect on the response.</param>
/// <param name="Times">How many calls it hits; null for no limit.</param>
/// <param name="Probability">The share of calls that it hits; null for every one.</param>
/// <param name="Latency">How much later the answer comes, in real time; null for no later.</param>
/// <param name="TakesEffect">Whether the call is carried out before its answer is lost.</param>
internal sealed record Fault(
    string? OperationId, FaultKind Kind, int? Times, double? Probability, TimeSpan? Latency, bool TakesEffect)
{
    /// <summary>Its handle within the tenant; given when it is added.</summary>
    public string Id { get; init; } = "";

    /// <summary>The member that gets an unknown value; null unless the kind <see cref="FaultKind.HasMember">has one</see>.</summary>
    public string? Member { get; init; }

    /// <summary>The time that the response asks the caller to wait, in seconds; null when it does not say.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Its number within the tenant, which its draws follow from.</summary>
    public long Number { get; init; }

    public bool IsAbout(string operationId) => OperationId is null || OperationId == operationId;

    public static Fault Keep(StateStream state, Fault? it) => new(
        state.TextOrNull(it?.OperationId), state.TextOrNull(it?.Kind.Name) is { } kind ? FaultKind.ByName[kind] : FaultKind.None,
        state.IntOrNull(it?.Times),
        state.Flag(it?.Probability is not null) ? BitConverter.Int64BitsToDouble(state.Long(Bits(it?.Probability))) : null,
        state.Flag(it?.Latency is not null) ? state.Span(it?.Latency) : null, state.Flag(it?.TakesEffect))
    {
        Id = state.Text(it?.Id),
        Member = state.TextOrNull(it?.Member),
        RetryAfter = state.IntOrNull(it?.RetryAfter),
        Number = state.Long(it?.Number),
    };

    private static long Bits(double? value) => BitConverter.DoubleToInt64Bits(value ?? 0);
}
