namespace Oneflow.Integration;

/// <summary>Wakes a worker of this process when there is work, so that it need not wait for its next look.</summary>
internal class Signal(TimeProvider clock)
{
    private volatile TaskCompletionSource _next = Fresh();

    /// <summary>What is set from now on. Take it before you look, lest you miss what comes in between.</summary>
    public Task Next => _next.Task;

    public void Set() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    /// <summary>Waits for a signal, or a while.</summary>
    public async Task WaitAsync(Task next, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next, Task.Delay(atMost, clock, over.Token));
        await over.CancelAsync();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
