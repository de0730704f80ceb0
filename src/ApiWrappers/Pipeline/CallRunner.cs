using System.Diagnostics;
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
        using var span = CallTelemetry.Start(call);

        try
        {
            while (true)
            {
                var error = await CallSender.SendAsync(call, deadline, span).ConfigureAwait(false);
                if (!await IsToBeRepeatedAsync(call, error, deadline, span).ConfigureAwait(false))
                {
                    CallTelemetry.End(call, span, error, deadline.Elapsed);
                    return error;
                }
            }
        }
        catch (Exception exception)
        {
            CallTelemetry.End(call, span, exception, deadline.Elapsed);
            call.Response?.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is to be another attempt; if so, returns when it is time for it.</summary>
    private static ValueTask<bool> IsToBeRepeatedAsync(ApiCall call, ApiError? error, Deadline deadline, Activity? span)
    {
        if (error is null || RetryPolicy.DelayAfter(error, call) is not { } delay || delay >= deadline.Left)
            return ValueTask.FromResult(false);

        CallTelemetry.Retry(call, span, error, delay);
        return deadline.WaitAsync(delay);
    }
}
