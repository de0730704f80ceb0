using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Performs one attempt of a call: rate limit, credentials, request, status, body.</summary>
internal static class CallSender
{
    /// <summary>Performs one attempt, or two when a rejected credential can be replaced.</summary>
    /// <returns>The error; null on success.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiError?> SendAsync(ApiCall call, Deadline deadline, Activity? span)
    {
        call.BeginAttempt();
        try
        {
            // Once per request, and before a credential is taken, which could expire while waiting.
            if (call.Pipeline.Options.RateLimiter is { } limiter
                && await LimitAsync(limiter, call, deadline, span).ConfigureAwait(false) is { } limited)
                return limited;

            // In each attempt, so that an expired credential is replaced.
            var request = RequestWriter.Write(call);
            foreach (var credential in call.Pipeline.CredentialsFor(call.Operation))
            {
                if (await credential.ApplyAsync(request, call.Operation, deadline.Token).ConfigureAwait(false) is { } refusal)
                    return refusal;
            }

            call.IsSent = true;
            var response = await call.Pipeline.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            call.Response = response;
            if (response.IsSuccessStatusCode)
                return await call.ReadAsync(response, deadline).ConfigureAwait(false);

            Pause(call, response);
            if (response.StatusCode != HttpStatusCode.Unauthorized
                || !await IsRenewedAsync(call, request, deadline.Token).ConfigureAwait(false))
                return await call.ReadFailureAsync(response, deadline).ConfigureAwait(false);
        }
        catch (Exception) when (call.Content is UploadContent { Fault: not null })
        {
            deadline.Caller.ThrowIfCancellationRequested();
            return CallErrors.Of(call, ApiErrorKind.BodyUnavailable, ((UploadContent)call.Content).Fault);
        }
        catch (Exception exception) when (IsOfTheConnection(exception) && exception != call.CallersFault)
        {
            deadline.Caller.ThrowIfCancellationRequested();
            var isLate = exception is OperationCanceledException || deadline.Token.IsCancellationRequested;
            return CallErrors.Of(call, isLate ? ApiErrorKind.DeadlineExceeded : KindOf(exception), exception);
        }
        finally
        {
            call.EndAttempt();
        }

        CallTelemetry.CredentialReplaced(call, span);
        return await SendAsync(call, deadline, span).ConfigureAwait(false);
    }

    private static async ValueTask<ApiError?> LimitAsync(ApiRateLimiter limiter, ApiCall call, Deadline deadline, Activity? span)
    {
        var begin = deadline.Elapsed;
        var leave = limiter.WaitAsync(call.Operation, deadline.Left, deadline.Token);
        if (leave.IsCompletedSuccessfully)
            return leave.Result is { } wait ? CallErrors.Limited(call, wait) : null;

        var refusal = await leave.ConfigureAwait(false);
        CallTelemetry.RateLimitWait(call, span, deadline.Elapsed - begin);
        return refusal is { } longer ? CallErrors.Limited(call, longer) : null;
    }

    // Retry-After of one call holds for all calls with the same token, within a bound: a wrong value would stop them all for hours.
    // If the server meant it, its next response repeats it.
    private static void Pause(ApiCall call, HttpResponseMessage response)
    {
        var options = call.Pipeline.Options;
        if (response.StatusCode == HttpStatusCode.TooManyRequests && options.RateLimiter is { } limiter
            && RetryPolicy.AskedBy(response.Headers, options.Clock) is { } delay)
            limiter.Pause(delay < ApiRateLimiter.LongestPause ? delay : ApiRateLimiter.LongestPause);
    }

    // Every credential learns of the rejection, so that none keeps an invalid one; but the request is sent again only once.
    private static async ValueTask<bool> IsRenewedAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wasRenewed = call.IsRenewed;
        foreach (var credential in call.Pipeline.CredentialsFor(call.Operation))
            call.IsRenewed |= await credential.RejectedAsync(request, call.Operation, cancellationToken).ConfigureAwait(false);
        return call.IsRenewed && !wasRenewed && call.IsRepeatable;
    }

    // InvalidDataException: a handler cannot decompress the body.
    private static bool IsOfTheConnection(Exception exception)
        => exception is OperationCanceledException or HttpRequestException or IOException or InvalidDataException;

    private static ApiErrorKind KindOf(Exception exception)
        => exception is InvalidDataException ? ApiErrorKind.Unreadable : ApiErrorKind.Connection;
}
