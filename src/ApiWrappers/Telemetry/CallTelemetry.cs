using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>The telemetry of a call: span, metric and log.</summary>
internal static class CallTelemetry
{
    /// <summary>Starts the span of a call; null when nothing is listening.</summary>
    public static Activity? Start(ApiCall call)
        => RequestSpan.Start(call.Pipeline.Target, call.Operation.Method, call.Operation.Route)
            ?.SetTag(ApiTelemetry.OperationIdAttribute, call.Operation.Id);

    /// <summary>Records the end of a call.</summary>
    public static void End(ApiCall call, Activity? span, ApiError? error, TimeSpan time)
    {
        // No texts are created when nothing is listening.
        if (span is null && !TelemetrySource.Duration.Enabled && !call.Pipeline.Log.IsEnabled(LogLevel.Warning))
            return;

        var status = error?.Status ?? (int)(call.Response?.StatusCode ?? 0);
        var kind = error is null ? null : ErrorOf(error);
        End(call, span, status, kind, time);
        if (error is null)
            CallLog.Succeeded(call.Pipeline.Log, call.Operation.Id, status, call.Attempts, time.TotalSeconds);
        else
            CallLog.Failed(call, error, kind!, time);
    }

    /// <summary>Records a call that the caller cancelled, or that ended with a programming error.</summary>
    public static void End(ApiCall call, Activity? span, Exception exception, TimeSpan time)
    {
        var error = exception is OperationCanceledException ? "cancelled" : exception.GetType().FullName;
        End(call, span, 0, error, time);
        CallLog.Cancelled(call.Pipeline.Log, call.Operation.Id, error, call.Attempts, time.TotalSeconds);
    }

    /// <summary>Records a retry.</summary>
    public static void Retry(ApiCall call, Activity? span, ApiError error, TimeSpan delay)
    {
        span?.AddEvent(new ActivityEvent(ApiTelemetry.RetryEvent, tags: new ActivityTagsCollection
        {
            ["error.type"] = ErrorOf(error),
            ["http.request.resend_count"] = call.Attempts,
            [ApiTelemetry.WaitAttribute] = delay.TotalSeconds,
        }));
        if (call.Pipeline.Log.IsEnabled(LogLevel.Information))
            CallLog.Repeated(call.Pipeline.Log, call.Operation.Id, ErrorOf(error), call.Attempts, delay.TotalSeconds, error.Exception);
    }

    /// <summary>Records a wait for the rate limiter.</summary>
    public static void RateLimitWait(ApiCall call, Activity? span, TimeSpan wait)
    {
        span?.AddEvent(new ActivityEvent(
            ApiTelemetry.RateLimitWaitEvent, tags: new ActivityTagsCollection { [ApiTelemetry.WaitAttribute] = wait.TotalSeconds }));
        CallLog.RateLimitWait(call.Pipeline.Log, call.Operation.Id, wait.TotalSeconds);
    }

    /// <summary>Records that a rejected credential was replaced.</summary>
    public static void CredentialReplaced(ApiCall call, Activity? span)
    {
        span?.AddEvent(new ActivityEvent(ApiTelemetry.CredentialReplacedEvent));
        CallLog.CredentialReplaced(call.Pipeline.Log, call.Operation.Id);
    }

    private static void End(ApiCall call, Activity? span, int status, string? error, TimeSpan time)
    {
        RequestSpan.End(span, status, error, call.Attempts);
        RequestSpan.Measure(call.Pipeline.Target, call.Operation.Method, call.Operation.Route, status, error, time);
    }

    private static string ErrorOf(ApiError error) => error.Kind switch
    {
        ApiErrorKind.Status => RequestSpan.ErrorOf(error.Status),
        ApiErrorKind.Connection => RequestSpan.ErrorOf(error.Exception),
        ApiErrorKind.DeadlineExceeded => "timeout",
        ApiErrorKind.Unreadable => "unreadable",
        ApiErrorKind.CredentialUnavailable => "credential_unavailable",
        ApiErrorKind.ScopeMissing => "scope_missing",
        ApiErrorKind.RateLimited => "rate_limited",
        ApiErrorKind.BodyUnavailable => "body_unavailable",
        _ => "_OTHER",
    };
}
