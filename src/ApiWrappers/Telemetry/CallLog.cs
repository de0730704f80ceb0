using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>The log of calls. It contains no values of paths, queries, headers and bodies; texts of the server are redacted.</summary>
internal static partial class CallLog
{
    /// <summary>Logs that a call failed. A documented failure is for the caller to handle, and not a warning.</summary>
    public static void Failed(ApiCall call, ApiError error, string kind, TimeSpan time)
    {
        var isExpected = error is { Kind: ApiErrorKind.Status, DocumentedReason: not null, Status: >= 400 and < 500 and not (401 or 429) };
        var level = isExpected ? LogLevel.Information : LogLevel.Warning;
        if (call.Pipeline.Log.IsEnabled(level))
            Failed(call, level, error, kind, time, text => CapturedBody.Redact(text, call.Pipeline.Credentials));
    }

    [LoggerMessage(1, LogLevel.Debug, "{OperationId} returned {Status} after {Attempts} attempts in {Seconds} s.",
        EventName = "CallSucceeded")]
    public static partial void Succeeded(ILogger log, string operationId, int status, int attempts, double seconds);

    [LoggerMessage(3, LogLevel.Debug, "{OperationId} was cancelled with {ErrorType} after {Attempts} attempts in {Seconds} s.",
        EventName = "CallCancelled")]
    public static partial void Cancelled(ILogger log, string operationId, string? errorType, int attempts, double seconds);

    [LoggerMessage(4, LogLevel.Information,
        "{OperationId} failed with {ErrorType} at attempt {Attempts} and is retried in {DelaySeconds} s.", EventName = "AttemptFailed")]
    public static partial void Repeated(
        ILogger log, string operationId, string errorType, int attempts, double delaySeconds, Exception? exception);

    [LoggerMessage(5, LogLevel.Information, "{OperationId} waited {WaitSeconds} s for the client's own rate limit.",
        EventName = "RateLimitWaited")]
    public static partial void RateLimitWait(ILogger log, string operationId, double waitSeconds);

    [LoggerMessage(6, LogLevel.Warning, "{OperationId} returned 401 and is sent again with another credential.",
        EventName = "CredentialReplaced")]
    public static partial void CredentialReplaced(ILogger log, string operationId);

    private static void Failed(ApiCall call, LogLevel level, ApiError error, string kind, TimeSpan time, Func<string, string> redact)
    {
        var requestId = error.RequestId is { } id ? redact(id) : null;
        var exception = RedactedException.Of(error.Exception, redact);
        Failed(call.Pipeline.Log, level, call.Operation.Id, kind, call.Attempts, time.TotalSeconds, requestId, exception);
    }

    [LoggerMessage(EventId = 2,
        Message = "{OperationId} failed with {ErrorType} after {Attempts} attempts in {Seconds} s. Request id: {RequestId}",
        EventName = "CallFailed")]
    private static partial void Failed(
        ILogger log, LogLevel level, string operationId, string errorType, int attempts, double seconds, string? requestId,
        Exception? exception);
}
