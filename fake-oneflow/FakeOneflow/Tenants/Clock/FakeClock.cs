using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Clock;

/// <summary>The one clock of a tenant. It runs with its source, stands still, or is moved.</summary>
internal sealed class FakeClock(TimeProvider source, DateTimeOffset? frozenAt) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _frozenAt = frozenAt;
    private TimeSpan _ahead;
    private DateTimeOffset? _heldAt;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>True when time passes by itself.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_gate)
                return _frozenAt is null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _heldAt ?? Now();
    }

    /// <summary>The state, to be set again later.</summary>
    public ClockState State
    {
        get
        {
            lock (_gate)
                return new(_frozenAt, _ahead);
        }

        set
        {
            lock (_gate)
                (_frozenAt, _ahead) = (value.FrozenAt, value.Ahead);
        }
    }

    /// <summary>
    /// Shows one moment until another is set, however long what is done at that moment takes. Moving the clock is not
    /// seen until then.
    /// </summary>
    /// <param name="at">The moment; null to show the time again.</param>
    /// <returns>What it was held at before.</returns>
    public DateTimeOffset? Hold(DateTimeOffset? at)
    {
        lock (_gate)
            (_heldAt, at) = (at, _heldAt);
        return at;
    }

    /// <summary>Stops the clock at a moment.</summary>
    public void Freeze(DateTimeOffset at)
    {
        lock (_gate)
            _frozenAt = at.ToUniversalTime();
    }

    /// <summary>The time that the clock will show after some time; null when that would pass <see cref="TimeBounds.Last"/>.</summary>
    public DateTimeOffset? After(TimeSpan by)
    {
        lock (_gate)
            return Now().Plus(by) is var after && after <= TimeBounds.Last ? after : null;
    }

    /// <summary>Moves the clock forward, never back; it keeps standing or running as it did.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var by = moment - Now();
            if (by <= TimeSpan.Zero)
                return;

            if (_frozenAt is not null)
                _frozenAt = moment.ToUniversalTime();
            else
                _ahead += by;
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

    /// <summary>Passes the state through.</summary>
    public void Keep(StateStream state)
    {
        var now = State;
        State = new(state.TimeOrNull(now.FrozenAt), state.Span(now.Ahead));
    }

    private DateTimeOffset Now() => _frozenAt ?? source.GetUtcNow().Plus(_ahead);
}
