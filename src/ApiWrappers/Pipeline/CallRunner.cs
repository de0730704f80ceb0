using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Runs a call: deadline, telemetry, retry. <see cref="CallSender"/> performs each attempt.</summary>
internal static class CallRunner
{
    /// <summary>Runs a call. It throws only when the caller cancels, and for programming errors.</summary>
    /// <returns>The error; null on success.</returns>
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
                if (!await ShouldRetryAsync(call, error, deadline, span).ConfigureAwait(false))
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

    /// <summary>Decides whether to make another attempt, and waits until it is due.</summary>
    private static ValueTask<bool> ShouldRetryAsync(ApiCall call, ApiError? error, Deadline deadline, Activity? span)
    {
        if (error is null || RetryPolicy.DelayAfter(error, call) is not { } delay || delay >= deadline.Left)
            return ValueTask.FromResult(false);

        call.KeepEffect(error);
        CallTelemetry.Retry(call, span, error, delay);
        return deadline.WaitAsync(delay);
    }
}
