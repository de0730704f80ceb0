namespace ApiWrappers;

/// <summary>A call that waits for leave to send.</summary>
internal sealed class Waiter(ApiOperation operation, long latest) : TaskCompletionSource<ApiError?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The timestamp after which leave would come too late.</summary>
    public long Latest => latest;

    /// <summary>The watch on the caller's cancellation.</summary>
    public CancellationTokenRegistration Registration { get; set; }

    public void Grant() => Complete(null);

    public void Refuse(TimeSpan wait) => Complete(new ApiError(operation, ApiErrorKind.RateLimited) { RetryAfter = wait });

    private void Complete(ApiError? error)
    {
        TrySetResult(error);
        Registration.Unregister();
    }
}
