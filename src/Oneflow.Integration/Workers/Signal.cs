namespace Oneflow.Integration;

/// <summary>Wakes a worker of this process when there is work, before its next poll.</summary>
internal sealed class Signal(TimeProvider clock)
{
    private volatile TaskCompletionSource _next = Fresh();

    /// <summary>The next signal. Take it before looking for work, so that none in between is missed.</summary>
    public Task Next => _next.Task;

    public void Set() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    /// <summary>Waits for a signal, at most for a given time.</summary>
    public async Task WaitAsync(Task next, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next, Task.Delay(atMost, clock, ended.Token));
        await ended.CancelAsync();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
