using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants;

/// <summary>
/// Ids of one tenant's entities, each given once, under the tenant's lock. Every seed has two ranges of its own: a near one,
/// and a far one for when the near one is used up. The highest id is one that JavaScript can still hold.
/// </summary>
/// <param name="seed">Whose ranges they are.</param>
/// <param name="start">Where in the near range it begins: 0, <see cref="Half"/>, or later for the few that were added since.</param>
internal sealed class IdSequence(int seed, long start = 0)
{
    /// <summary>The number of ids in the near range of a seed.</summary>
    public const long Range = 1_000_000;

    /// <summary>The number of ids in the far range of a seed.</summary>
    public const long FarRange = 2_700_000;

    /// <summary>The begin of the far ranges: behind the near range of the highest seed.</summary>
    public const long FarStart = 3_000_000_000_000_000;

    /// <summary>The begin of the second half of the near range.</summary>
    public const long Half = Range / 2;

    // The last quarter is for ids that were added since.
    private readonly long _nearEnd = (((long)seed + 1) * Range) + (start == 0 ? Half : start == Half ? Half + (Half / 2) : Range);
    private readonly long _farEnd = FarStart + ((long)seed * FarRange) + (start == 0 ? FarRange / 2 : FarRange);
    private long _last = (((long)seed + 1) * Range) + start;

    /// <summary>Passes the last id through.</summary>
    public void Keep(StateStream state) => _last = Undo.Set(_last, state.Long(_last), old => _last = old);

    /// <exception cref="InvalidOperationException">All are used up.</exception>
    public long Next()
    {
        if (_last == _farEnd)
            throw new InvalidOperationException("All ids of the tenant are used up: create another tenant.");

        // The first id that a call draws notes where it began, which is enough for all that follow.
        if (Undo.IsFirst(this))
            Undo.Note(_last, before => _last = before);
        return _last = _last == _nearEnd ? _farEnd - (FarRange / 2) + 1 : _last + 1;
    }
}
