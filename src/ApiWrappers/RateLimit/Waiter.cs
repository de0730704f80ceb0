namespace ApiWrappers;

/// <summary>A call that waits to be admitted.</summary>
internal sealed class Waiter(long latest) : TaskCompletionSource<TimeSpan?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The timestamp after which it would be admitted too late.</summary>
    public long Latest => latest;

    /// <summary>The registration with the caller's cancellation.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    public void Grant() => Complete(null);

    public void Refuse(TimeSpan wait) => Complete(wait);

    private void Complete(TimeSpan? refusal)
    {
        TrySetResult(refusal);
        Registration.Unregister();
    }
}
