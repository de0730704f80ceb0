namespace ApiWrappers;

/// <summary>The limiter of one key. It holds no count, so that the count can be dropped while the limiter exists.</summary>
internal sealed class KeyedRateLimiter(ApiRateLimits limits, object key) : ApiRateLimiter
{
    public override ValueTask<TimeSpan?> WaitAsync(ApiOperation operation, TimeSpan maxWait, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<TimeSpan?>(cancellationToken);

        while (true)
        {
            // A window that was just closed because it was idle refuses; the next one is new.
            var window = limits.WindowOf(key);
            if (window.TryEnter(maxWait, cancellationToken, out var waiter))
                return waiter is null ? default : new ValueTask<TimeSpan?>(waiter.Task);
        }
    }

    public override void Pause(TimeSpan delay)
    {
        while (!limits.WindowOf(key).TryPause(delay))
        {
            // As above.
        }
    }
}
