namespace ApiWrappers;

/// <summary>Asks a server for a token: as many attempts as it takes, within one deadline.</summary>
internal sealed class TokenFetcher(HttpClient http, TokenEndpoint endpoint, OAuth2TokenCacheOptions options)
{
    private readonly RetryPolicy _retry = new(options.Retry, options.Clock);
    private readonly TokenAnswer _answer = new(endpoint, options);

    /// <summary>Asks for a token. It throws only when it is cancelled.</summary>
    public async Task<OAuth2TokenResult> FetchAsync(CancellationToken cancellationToken)
    {
        var started = options.Clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.Deadline, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        OAuth2TokenException? last = null;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                var (result, delay) = await AttemptAsync(attempts, either.Token).ConfigureAwait(false);
                if (result.IsSuccess || !result.Failure.IsTransient || result.Failure.IsPermanent || attempts >= options.Retry.MaxAttempts)
                    return result;

                // A wait past the deadline would only replace this failure by one that says less.
                if (delay >= options.Deadline - options.Clock.GetElapsedTime(started))
                    return result;

                last = result.Failure;
                await Task.Delay(delay, options.Clock, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return new(last ?? Failure($"gave no token within {options.Deadline.TotalSeconds:0.###} s.", exception));
            }
        }
    }

    private async Task<(OAuth2TokenResult Result, TimeSpan Delay)> AttemptAsync(int attempt, CancellationToken cancellationToken)
    {
        var sentAt = new TokenClock(options.Clock).Now;
        try
        {
            using var request = endpoint.CreateRequest();
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var (body, isTruncated) = await BoundedBody.ReadAsync(response.Content, TokenAnswer.Limit, cancellationToken).ConfigureAwait(false);
            return (_answer.Read((int)response.StatusCode, body, isTruncated, sentAt), _retry.DelayOf(response.Headers, attempt));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (new(Failure($"gave no whole answer: {exception.Message}", exception)), _retry.DelayOf(null, attempt));
        }
    }

    private OAuth2TokenException Failure(string message, Exception exception)
        => new($"The token endpoint {endpoint.Name} {endpoint.Redact(message)}", exception) { IsTransient = true };
}
