namespace OneflowFake.Tenants;

/// <summary>
/// Ids of one tenant's entities, each given once, under the tenant's lock. Every seed has two ranges of its own: a near one,
/// and a far one for when the near one is used up. The highest id is one that JavaScript can still hold.
/// </summary>
/// <param name="seed">Whose ranges they are.</param>
/// <param name="isSecond">True for the second half of each range.</param>
internal sealed class IdSequence(int seed, bool isSecond = false)
{
    /// <summary>How many ids a seed has in its near range.</summary>
    public const long Range = 1_000_000;

    /// <summary>How many ids a seed has in its far range.</summary>
    public const long FarRange = 2_700_000;

    /// <summary>Where the far ranges begin: behind the near range of the highest seed.</summary>
    public const long FarStart = 3_000_000_000_000_000;

    private readonly long _nearEnd = (((long)seed + 1) * Range) + (isSecond ? Range : Range / 2);
    private readonly long _farEnd = FarStart + ((long)seed * FarRange) + (isSecond ? FarRange : FarRange / 2);
    private long _last = (((long)seed + 1) * Range) + (isSecond ? Range / 2 : 0);

    /// <exception cref="InvalidOperationException">All are used up.</exception>
    public long Next()
    {
        if (_last == _farEnd)
            throw new InvalidOperationException("All ids of the tenant are used up: create another tenant.");

        var next = _last == _nearEnd ? _farEnd - (FarRange / 2) + 1 : _last + 1;
        _last = Undo.Set(_last, next, old => _last = old);
        return next;
    }
}
