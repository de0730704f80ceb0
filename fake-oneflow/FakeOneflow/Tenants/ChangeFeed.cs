namespace OneflowFake.Tenants;

/// <summary>Wakes the followers of a tenant when something changes. Without followers a signal costs one read.</summary>
internal sealed class ChangeFeed
{
    private TaskCompletionSource? _next;

    /// <summary>Wakes all followers.</summary>
    public void Signal()
    {
        if (Volatile.Read(ref _next) is not null)
            Interlocked.Exchange(ref _next, null)?.TrySetResult();
    }

    /// <summary>Completes at the next signal. Take it before you look, so that no change is missed in between.</summary>
    public Task NextAsync()
    {
        while (true)
        {
            if (Volatile.Read(ref _next) is { } current)
                return current.Task;

            // Followers go on elsewhere: a signal comes from a thread that serves a call.
            var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Interlocked.CompareExchange(ref _next, made, null) is null)
                return made.Task;
        }
    }
}
