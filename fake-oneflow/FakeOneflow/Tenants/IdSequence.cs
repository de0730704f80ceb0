namespace OneflowFake.Tenants;

/// <summary>
/// Ids of one tenant's entities, each given once. Every seed has a range of its own, so that tenants with different
/// seeds never share an id; the highest is one that JavaScript can still hold.
/// </summary>
internal sealed class IdSequence(int seed, long start = 0)
{
    /// <summary>How many ids a seed has.</summary>
    public const long Range = 1_000_000;

    private long _last = (((long)seed + 1) * Range) + start;

    /// <summary>Where the second half of the range begins.</summary>
    public const long Half = Range / 2;

    public long Next() => Interlocked.Increment(ref _last);
}
