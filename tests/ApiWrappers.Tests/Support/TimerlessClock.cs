namespace ApiWrappers.Tests;

/// <summary>A clock that a test moves and whose timers never fire, as on a machine that is too busy for them.</summary>
internal sealed class TimerlessClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Idle();

    public void Advance(TimeSpan by) => _now += by.Ticks;

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
