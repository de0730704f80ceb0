namespace ApiWrappers;

/// <summary>Runs a call: as many attempts as its operation allows, under one deadline, with every failure as an error.</summary>
internal sealed class CallRunner(ApiPipelineOptions options)
{
    private readonly RetryPolicy _retry = new(options.Retry, options.Clock);

    /// <summary>Runs a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isRepeatable">Whether a further attempt could be made at all, asked after each failure.</param>
    /// <param name="attempt">One attempt; its token ends with the deadline or with the caller's.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<ApiResponse<T>> RunAsync<T>(
        ApiOperation operation, Func<bool> isRepeatable, Func<CancellationToken, Task<ApiResponse<T>>> attempt, CancellationToken cancellationToken)
    {
        var started = options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.Deadline, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        for (var attempts = 1; ; attempts++)
        {
            var left = options.Deadline - options.Clock.GetElapsedTime(started);
            if (await LeaveAsync(operation, left, either.Token, cancellationToken).ConfigureAwait(false) is { } limited)
                return ApiResponse<T>.Failure(limited).After(attempts - 1);

            var response = await AttemptAsync(operation, attempt, either.Token, cancellationToken).ConfigureAwait(false);
            PauseFor(response.Error);
            if (response.IsSuccess || _retry.DelayAfter(response.Error, attempts, isRepeatable()) is not { } delay)
                return response.After(attempts);

            // A wait past the deadline would only replace this error by one that says less.
            if (delay >= options.Deadline - options.Clock.GetElapsedTime(started))
                return response.After(attempts);

            try
            {
                await Task.Delay(delay, options.Clock, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return response.After(attempts);
            }
        }
    }

    // A call that only waited was not sent, so its deadline is told apart from one that passed on the way.
    private async ValueTask<ApiError?> LeaveAsync(ApiOperation operation, TimeSpan left, CancellationToken either, CancellationToken cancellationToken)
    {
        if (options.RateLimiter is not { } limiter)
            return null;

        try
        {
            return await limiter.WaitAsync(operation, left, either).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ApiError(operation, ApiErrorKind.DeadlineExceeded) { Exception = exception };
        }
    }

    // What the server asks of one call holds for all that use the same token.
    private void PauseFor(ApiError? error)
    {
        if (options.RateLimiter is { } limiter && error is { Kind: ApiErrorKind.Status, Status: 429 } && _retry.AskedBy(error.Headers) is { } delay)
            limiter.Pause(delay);
    }

    private static async Task<ApiResponse<T>> AttemptAsync<T>(
        ApiOperation operation, Func<CancellationToken, Task<ApiResponse<T>>> attempt, CancellationToken either, CancellationToken cancellationToken)
    {
        try
        {
            return await attempt(either).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.DeadlineExceeded)
            {
                MayHaveArrived = operation.Repeat != ApiRepeat.Safe,
                Exception = exception,
            });
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.Connection)
            {
                MayHaveArrived = operation.Repeat != ApiRepeat.Safe && !IsUnsent(exception),
                Exception = exception,
            });
        }
    }

    /// <summary>Whether the connection failed before a byte of the request could be on its way.</summary>
    private static bool IsUnsent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
