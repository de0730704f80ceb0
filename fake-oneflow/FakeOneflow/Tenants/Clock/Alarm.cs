namespace OneflowFake.Tenants.Clock;

/// <summary>Rings when a running clock reaches a moment, or some time before it.</summary>
internal sealed class Alarm(FakeClock clock, TimeProvider source, Action ring) : IAsyncDisposable
{
    // Timers take at most about 49 days; waking early does no harm.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private ITimer? _timer;

    /// <summary>Sets the alarm in place of the one that was set before. It never rings while the clock stands.</summary>
    /// <returns>False when the moment has come already, and nothing was set.</returns>
    public bool Set(DateTimeOffset moment)
    {
        var wait = moment - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero)
            return false;

        if (clock.IsRunning)
        {
            _timer ??= source.CreateTimer(_ => ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        }

        return true;
    }

    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;
}
