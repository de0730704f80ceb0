namespace FakeOneflow.Tenants;

/// <summary>The one clock of a tenant. It runs with its source, stands still, or is moved.</summary>
internal sealed class FakeClock(TimeProvider source, DateTimeOffset? frozenAt) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _frozenAt = frozenAt;
    private TimeSpan _ahead;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Now();
    }

    /// <summary>Stops the clock at a moment.</summary>
    public void Freeze(DateTimeOffset at)
    {
        lock (_gate)
            _frozenAt = at.ToUniversalTime();
    }

    /// <summary>Moves the clock forward; it keeps standing or running as it did.</summary>
    /// <returns>False when that would pass the last moment there is.</returns>
    public bool TryAdvance(TimeSpan by)
    {
        lock (_gate)
        {
            if (by > DateTimeOffset.MaxValue - Now() - TimeSpan.FromDays(1))
                return false;

            if (_frozenAt is { } moment)
                _frozenAt = moment + by;
            else
                _ahead += by;
            return true;
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Run()
    {
        lock (_gate)
        {
            _ahead = Now() - source.GetUtcNow();
            _frozenAt = null;
        }
    }

    private DateTimeOffset Now() => _frozenAt ?? source.GetUtcNow() + _ahead;
}
