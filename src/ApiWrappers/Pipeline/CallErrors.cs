using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Creates errors, with everything known about the response and without credentials.</summary>
internal static class CallErrors
{
    /// <summary>The error of a call in its current state.</summary>
    public static ApiError Of(ApiCall call, ApiErrorKind kind, Exception? exception = null)
    {
        return new ApiError(call.Operation, kind)
        {
            Response = call.Response,
            Captured = new CapturedBody(
                call.Body is { } body ? body.Text.ToArray() : [], call.Body is null or { IsWhole: true }, call.Pipeline.Credentials),
            Status = (int)(call.Response?.StatusCode ?? 0),
            Attempts = call.Attempts,
            RetryAfter = kind == ApiErrorKind.Status ? RetryPolicy.AskedBy(call.Response?.Headers, call.Pipeline.Options.Clock) : null,
            RequestIdReader = call.Pipeline.Options.RequestIdReader,
            MayHaveArrived = call.Operation.RetrySafety != ApiRetrySafety.Safe
                && (call.IsCarriedOut || (kind != ApiErrorKind.Status && call.IsSent && !IsUnsent(exception))),
            Exception = exception is null ? null : Clean(exception, call.Pipeline.Credentials),
        };
    }

    /// <summary>The error of a request that the rate limiter refused.</summary>
    public static ApiError Limited(ApiCall call, TimeSpan wait)
        => new(call.Operation, ApiErrorKind.RateLimited) { Attempts = call.Attempts, RetryAfter = wait };

    /// <summary>The error of a response that is not a success. The status is kept when the body breaks off.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiError?> ReadAsync(ApiCall call, HttpResponseMessage response, Deadline deadline)
    {
        try
        {
            await call.ReadStartAsync(response.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            deadline.Caller.ThrowIfCancellationRequested();
        }

        return Of(call, ApiErrorKind.Status);
    }

    // The JSON reader states the place of an error by property names, which come from the body.
    private static Exception? Clean(Exception exception, ApiCredential[] credentials)
        => RedactedException.Of(exception, text => CapturedBody.Redact(text, credentials));

    /// <summary>True when the connection failed before a byte of the request could have been sent.</summary>
    private static bool IsUnsent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
