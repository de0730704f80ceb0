namespace OneflowFake.Tests.Support;

/// <summary>Time in which nothing passes until a test lets the one wait that was begun end.</summary>
internal sealed class SingleWait : TimeProvider
{
    private readonly TaskCompletionSource<(TimeSpan Due, Action End)> _wait = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first wait that is begun: how long it is, and what ends it.</summary>
    public Task<(TimeSpan Due, Action End)> Wait => _wait.Task;

    public override DateTimeOffset GetUtcNow() => new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _wait.TrySetResult((dueTime, () => callback(state)));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // There is nothing to stop.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
