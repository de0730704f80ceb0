using System.Text;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Makes errors of what went wrong: with all that is known of the answer, and without credentials.</summary>
internal static class CallErrors
{
    /// <summary>The error of a call at its present state.</summary>
    public static ApiError Of(ApiCall call, ApiErrorKind kind, Exception? exception = null)
    {
        var body = Redact(call, call.Body is { } start ? Encoding.UTF8.GetString(start.Text) : "");
        var shown = BodyText.Cut(body, ApiError.BodyLimit);
        return new ApiError(call.Operation, kind)
        {
            Status = (int)(call.Answer?.StatusCode ?? 0),
            Headers = call.Answer?.Headers,
            Body = shown,
            IsBodyTruncated = shown.Length < body.Length || call.Body is { IsWhole: false },
            Attempts = call.Attempts,
            MayHaveArrived = kind != ApiErrorKind.Status && call.IsSent && call.Operation.Repeat != ApiRepeat.Safe && !IsUnsent(exception),
            Exception = Clean(call, exception),
        };
    }

    /// <summary>The error of an answer that is no success. A body that breaks off does not cost the status, which says more.</summary>
    public static async ValueTask<ApiError?> ReadAsync(ApiCall call, HttpResponseMessage answer, Deadline deadline)
    {
        try
        {
            await call.ReadStartAsync(answer.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            deadline.Caller.ThrowIfCancellationRequested();
        }

        return Of(call, ApiErrorKind.Status);
    }

    private static string Redact(ApiCall call, string text)
    {
        foreach (var credential in call.Pipeline.Credentials)
            text = text.Length == 0 ? text : credential.Redact(text);
        return text;
    }

    // The reader of JSON tells the place of a fault by property names, which come from the body.
    private static Exception? Clean(ApiCall call, Exception? exception)
        => exception is not null && call.Answer is not null && Redact(call, exception.ToString()) is var text && text != exception.ToString()
            ? new JsonException(Redact(call, exception.Message))
            : exception;

    /// <summary>Whether the connection failed before a byte of the request could be on its way.</summary>
    private static bool IsUnsent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
