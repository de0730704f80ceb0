namespace ApiWrappers.TokenSharing.Tests;

/// <summary>The waitless clock of a machine whose time of day differs.</summary>
internal sealed class ShiftedClock(TimeSpan by) : TimeProvider
{
    private readonly WaitlessClock _inner = new(TimeSpan.FromSeconds(30));

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow() + by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _inner.CreateTimer(callback, state, dueTime, period);
}
