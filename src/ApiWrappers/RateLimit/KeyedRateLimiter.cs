namespace ApiWrappers;

/// <summary>The limiter of one key. It holds no count, so that the count can be forgotten while there is a limiter.</summary>
internal sealed class KeyedRateLimiter(ApiRateLimits limits, object key) : ApiRateLimiter
{
    public override ValueTask<TimeSpan?> WaitAsync(ApiOperation operation, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<TimeSpan?>(cancellationToken);

        while (true)
        {
            // A window that was just closed because nobody used it refuses; the next one is new.
            var window = limits.WindowOf(key);
            if (window.TryEnter(patience, cancellationToken, out var waiter))
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
