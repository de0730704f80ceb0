using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Runs a call: deadline, telemetry, retry; each attempt goes on in <see cref="CallSender"/>.</summary>
internal static class CallRunner
{
    /// <summary>Runs a call. It throws only what the caller's cancellation asks for, and what is a fault of the program.</summary>
    /// <returns>Why the call failed; null when it did not.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiError?> RunAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var content = call.Content;
        using var deadline = Deadline.Start(call.Pipeline.Deadline, call.Pipeline.Options.Clock, cancellationToken);

        try
        {
            // Telemetry of the call as a whole begins and ends around this line: operation, attempts and error are known here.
            return await RepeatAsync(call, deadline).ConfigureAwait(false);
        }
        catch
        {
            call.Answer?.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ApiError?> RepeatAsync(ApiCall call, Deadline deadline)
    {
        while (true)
        {
            var error = await CallSender.SendAsync(call, deadline).ConfigureAwait(false);
            if (error is null || RetryPolicy.DelayAfter(error, call) is not { } delay || !await deadline.WaitAsync(delay).ConfigureAwait(false))
                return error;
        }
    }
}
