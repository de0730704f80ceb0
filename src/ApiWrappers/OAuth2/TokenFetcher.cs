using System.Net.Http.Headers;
using System.Text;

namespace ApiWrappers;

/// <summary>Requests a token from a server, with retries and within one deadline.</summary>
internal sealed class TokenFetcher(HttpClient http, TokenEndpoint endpoint, OAuth2TokenCacheOptions options)
{
    private readonly TokenResponse _reader = new(endpoint, options);

    /// <summary>Requests a token. It throws only when it is cancelled.</summary>
    public async Task<OAuth2TokenResult> FetchAsync(PendingFetch pending, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Start(options.Deadline, options.Clock, cancellationToken);
        using var span = TokenTelemetry.Start(endpoint, pending);
        var attempt = 0;
        try
        {
            while (true)
            {
                var (result, status, delay) = await AttemptAsync(++attempt, deadline).ConfigureAwait(false);
                if (result.IsSuccess || !result.Failure.IsTransient || result.Failure.IsPermanent
                    || attempt >= options.Retry.MaxAttempts || !await deadline.WaitAsync(delay).ConfigureAwait(false))
                {
                    TokenTelemetry.End(endpoint, span, result, status, attempt, deadline);
                    return result;
                }
            }
        }
        catch (OperationCanceledException)
        {
            TokenTelemetry.EndCancelled(endpoint, span, attempt, deadline);
            throw;
        }
    }

    private async Task<(OAuth2TokenResult Result, int Status, TimeSpan Delay)> AttemptAsync(int attempt, Deadline deadline)
    {
        var sentAt = new TokenClock(options.Clock).Now;
        try
        {
            using var request = endpoint.CreateRequest(http);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            var result = await ReadAsync(response, sentAt, deadline.Token).ConfigureAwait(false);
            return (result, (int)response.StatusCode, DelayAfter(attempt, response.Headers));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            deadline.Caller.ThrowIfCancellationRequested();
            var what = deadline.Token.IsCancellationRequested
                ? $"sent no token within {options.Deadline.TotalSeconds:0.###} s."
                : $"sent no complete response: {endpoint.Redact(exception.Message)}";
            return (new(new OAuth2TokenException(
                $"The token endpoint {endpoint.Name} {what}", RedactedException.Of(exception, endpoint.Redact))
            { IsTransient = true }), 0,
                DelayAfter(attempt));
        }
    }

    private async Task<OAuth2TokenResult> ReadAsync(HttpResponseMessage response, long sentAt, CancellationToken cancellationToken)
    {
        using var body = BodyStart.Rent();
        try
        {
            await body.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            return _reader.Undecodable((int)response.StatusCode, exception);
        }

        return _reader.Read((int)response.StatusCode, Encoding.UTF8.GetString(body.Text), body.IsWhole, sentAt);
    }

    private TimeSpan DelayAfter(int attempt, HttpResponseHeaders? headers = null) =>
        RetryPolicy.DelayOf(headers, options.Retry, attempt, options.Clock);
}
