using System.Net;
using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>Makes one attempt of a call: rate limit, credentials, request, status, body.</summary>
internal static class CallSender
{
    /// <summary>Makes one attempt, or two when a refused credential can be replaced.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiError?> SendAsync(ApiCall call, Deadline deadline)
    {
        call.BeginAttempt();
        try
        {
            // A rate limiter waits here: once for each request, and before a credential is taken, which could grow old meanwhile.
            var request = RequestWriter.Write(call);
            if (await AuthorizeAsync(call, request, deadline.Token).ConfigureAwait(false) is { } refusal)
                return refusal;

            call.IsSent = true;
            var answer = await call.Pipeline.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            call.Answer = answer;
            if (answer.IsSuccessStatusCode)
                return await call.ReadAsync(answer, deadline).ConfigureAwait(false);

            if (answer.StatusCode != HttpStatusCode.Unauthorized || !await IsRenewedAsync(call, request, deadline.Token).ConfigureAwait(false))
                return await call.ReadFailureAsync(answer, deadline).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            deadline.Caller.ThrowIfCancellationRequested();
            var isLate = exception is OperationCanceledException || deadline.Token.IsCancellationRequested;
            return CallErrors.Of(call, isLate ? ApiErrorKind.DeadlineExceeded : ApiErrorKind.Connection, exception);
        }
        finally
        {
            call.EndAttempt();
        }

        return await SendAsync(call, deadline).ConfigureAwait(false);
    }

    // In each attempt, so that one whose credential ran out meanwhile gets a fresh one.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ApiError?> AuthorizeAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var credential in call.Pipeline.Credentials)
        {
            if (await credential.ApplyAsync(request, call.Operation, cancellationToken).ConfigureAwait(false) is { } error)
                return error;
        }

        return null;
    }

    private static async ValueTask<bool> IsRenewedAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (call.IsRenewed)
            return false;

        foreach (var credential in call.Pipeline.Credentials)
            call.IsRenewed |= await credential.RejectedAsync(request, call.Operation, cancellationToken).ConfigureAwait(false);
        return call.IsRenewed && call.IsRepeatable;
    }
}
