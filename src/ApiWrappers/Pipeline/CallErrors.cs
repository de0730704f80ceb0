using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Makes errors of what went wrong: with all that is known of the response, and without credentials.</summary>
internal static class CallErrors
{
    /// <summary>The error of a call at its present state.</summary>
    public static ApiError Of(ApiCall call, ApiErrorKind kind, Exception? exception = null)
    {
        return new ApiError(call.Operation, kind)
        {
            Response = call.Response,
            Captured = new CapturedBody(call.Body is { } body ? body.Text.ToArray() : [], call.Body is null or { IsWhole: true }, call.Pipeline.Credentials),
            Status = (int)(call.Response?.StatusCode ?? 0),
            Attempts = call.Attempts,
            MayHaveArrived = kind != ApiErrorKind.Status && call.IsSent && call.Operation.RetrySafety != ApiRetrySafety.Safe && !IsUnsent(exception),
            Exception = exception is null ? null : Clean(exception, call.Pipeline.Credentials),
        };
    }

    /// <summary>The error of a request that the rate limiter did not let through.</summary>
    public static ApiError Limited(ApiCall call, TimeSpan wait)
        => new(call.Operation, ApiErrorKind.RateLimited) { Attempts = call.Attempts, RetryAfter = wait };

    /// <summary>The error of a response that is no success. A body that breaks off does not cost the status, which says more.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiError?> ReadAsync(ApiCall call, HttpResponseMessage response, Deadline deadline)
    {
        try
        {
            await call.ReadStartAsync(response.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            deadline.Caller.ThrowIfCancellationRequested();
        }

        return Of(call, ApiErrorKind.Status);
    }

    // The reader of JSON tells the place of a fault by property names, which come from the body.
    private static Exception? Clean(Exception exception, ApiCredential[] credentials)
        => RedactedException.Of(exception, text => CapturedBody.Redact(text, credentials));

    /// <summary>Whether the connection failed before a byte of the request could be on its way.</summary>
    private static bool IsUnsent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
