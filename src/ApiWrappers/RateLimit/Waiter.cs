namespace ApiWrappers;

/// <summary>A call that waits for leave to send.</summary>
internal sealed class Waiter(long latest) : TaskCompletionSource<TimeSpan?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The timestamp after which leave would come too late.</summary>
    public long Latest => latest;

    /// <summary>The watch on the caller's cancellation.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    public void Grant() => Complete(null);

    public void Refuse(TimeSpan wait) => Complete(wait);

    private void Complete(TimeSpan? refusal)
    {
        TrySetResult(refusal);
        Registration.Unregister();
    }
}
