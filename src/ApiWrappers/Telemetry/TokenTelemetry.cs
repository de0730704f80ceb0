using System.Diagnostics;

namespace ApiWrappers;

/// <summary>
/// The telemetry of a token request. It is separate from the call that started it, because other calls wait for the token
/// too.
/// </summary>
internal static class TokenTelemetry
{
    /// <summary>Starts a span; null when nothing is listening.</summary>
    public static Activity? Start(TokenEndpoint endpoint, PendingFetch pending)
        => RequestSpan.Start(endpoint.Target, HttpMethod.Post, endpoint.Path, pending.Cause)
            ?.SetTag(ApiTelemetry.TokenReasonAttribute, pending.Reason);

    /// <summary>Records the end of a request.</summary>
    public static void End(TokenEndpoint endpoint, Activity? span, OAuth2TokenResult result, int status, int attempts, Deadline deadline)
        => End(endpoint, span, status, result.IsSuccess ? null : ErrorOf(result.Failure, status, deadline), attempts, deadline);

    /// <summary>Records that all waiting callers have left.</summary>
    public static void EndCancelled(TokenEndpoint endpoint, Activity? span, int attempts, Deadline deadline)
        => End(endpoint, span, 0, "cancelled", attempts, deadline);

    private static void End(TokenEndpoint endpoint, Activity? span, int status, string? error, int attempts, Deadline deadline)
    {
        RequestSpan.End(span, status, error, attempts);
        RequestSpan.Measure(endpoint.Target, HttpMethod.Post, endpoint.Path, status, error, deadline.Elapsed);
    }

    // Not the server's error code, which may be anything.
    private static string ErrorOf(OAuth2TokenException failure, int status, Deadline deadline) => status switch
    {
        >= 200 and < 300 => "unreadable",
        > 0 => RequestSpan.ErrorOf(status),
        _ when deadline.Token.IsCancellationRequested => "timeout",
        _ => RequestSpan.ErrorOf(failure.InnerException),
    };
}
