using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiWrappers;

/// <summary>
/// The token of one client: kept while it is valid, requested once however many callers wait for it, and renewed in the background
/// before it expires, while the old one is still used. It is thread-safe and never blocks a thread.
/// </summary>
public sealed class OAuth2TokenSource
{
    private const int RememberedTokens = 4;
    private static readonly long LongestMargin = TimeSpan.FromMinutes(1).Ticks;
    private static readonly long ShortestPause = TimeSpan.FromSeconds(1).Ticks;
    private static readonly long LongestPause = TimeSpan.FromSeconds(30).Ticks;

    private readonly TokenEndpoint _endpoint;
    private readonly TokenFetcher _fetcher;
    private readonly OAuth2TokenCacheOptions _options;
    private readonly TokenClock _clock;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private volatile HeldToken? _held;
    private volatile OAuth2Token[] _recent = [];
    private PendingFetch? _pending;
    private OAuth2Token? _refused;

    internal OAuth2TokenSource(HttpClient http, TokenEndpoint endpoint, OAuth2TokenCacheOptions options)
    {
        _endpoint = endpoint;
        _fetcher = new TokenFetcher(http, endpoint, options);
        _options = options;
        _log = options.LoggerFactory?.CreateLogger(ApiTelemetry.TokenLogCategory) ?? NullLogger.Instance;
        _clock = new TokenClock(options.Clock);
    }

    /// <summary>Returns a valid token, or the reason that there is none. It throws only when it is cancelled.</summary>
    /// <param name="cancellationToken">Cancels the wait of this caller; others go on waiting.</param>
    public ValueTask<OAuth2TokenResult> GetAsync(CancellationToken cancellationToken = default)
        => _held is { } held && _clock.Now < held.RenewAt ? new(new OAuth2TokenResult(held.Token)) : GetOrWaitAsync(cancellationToken);

    /// <summary>The texts that must be redacted: the last tokens, and the client's secret in each form in which it is sent.</summary>
    internal IEnumerable<string> Secrets => _recent.SelectMany(token => token.Forms).Concat(_endpoint.Secrets);

    /// <summary>
    /// Drops a token that an API rejected, so that it is not returned again. Has no effect when the token was already
    /// replaced.
    /// </summary>
    /// <param name="token">The token that <see cref="GetAsync"/> returned.</param>
    public void Invalidate(OAuth2Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Invalidate(token.Header);
    }

    internal void Invalidate(AuthenticationHeaderValue header)
    {
        lock (_gate)
        {
            if (_held is not { } held || !ReferenceEquals(held.Token.Header, header))
                return;

            _refused = held.Token;
            _held = null;
        }

        TokenLog.Refused(_log, _endpoint.Name);
    }

    private async ValueTask<OAuth2TokenResult> GetOrWaitAsync(CancellationToken cancellationToken)
    {
        // Otherwise a request could be sent for a caller that has already cancelled.
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var (token, pending, hasJoined) = TakeOrJoin();
            if (token is not null)
                return new(token);

            try
            {
                var result = await pending!.Result.WaitAsync(cancellationToken).ConfigureAwait(false);

                // Between the response and this line its token may have expired; then another is needed.
                if (hasJoined && (!result.IsSuccess || _clock.Now < result.Token.EndsAt))
                    return result;
            }
            catch (OperationCanceledException) when (hasJoined)
            {
                lock (_gate)
                    pending!.Leave();
                throw;
            }
        }
    }

    // A fetch that all callers have left is ending: wait for its end and start over, so that there are never two at once.
    private (OAuth2Token? Token, PendingFetch? Pending, bool HasJoined) TakeOrJoin()
    {
        lock (_gate)
        {
            if (_held is { } held && _clock.Now is var now && now < held.Token.EndsAt)
            {
                if (now >= held.RenewAt && _pending is null)
                    Begin(isRenewal: true);
                return (held.Token, null, false);
            }

            var pending = _pending ?? Begin(isRenewal: false);
            return (null, pending, pending.TryJoin());
        }
    }

    private PendingFetch Begin(bool isRenewal)
    {
        _pending = new PendingFetch(isRenewal, _held?.Token ?? _refused);

        // Without the caller's execution context: a token for all callers does not belong to the trace of one.
        ThreadPool.UnsafeQueueUserWorkItem(
            static work => _ = work.Source.RunAsync(work.Pending), (Source: this, Pending: _pending), preferLocal: false);
        return _pending;
    }

    private async Task RunAsync(PendingFetch pending)
    {
        OAuth2TokenResult result;
        var jitter = 0.0;
        try
        {
            jitter = _options.Jitter();
            result = _options.Sharing is { } sharing
                ? await sharing.GetAsync(new OAuth2TokenRequest(_endpoint.Key, _fetcher, pending, _options.Clock), pending.Abandoned)
                    .ConfigureAwait(false)
                : await _fetcher.FetchAsync(pending, pending.Abandoned).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it was, the callers that wait must receive it.
            result = new(new OAuth2TokenException(
                $"No token could be obtained from {_endpoint.Name}: {_endpoint.Redact(exception.Message)}",
                RedactedException.Of(exception, _endpoint.Redact)));
        }

        Settle(pending, result, jitter);
    }

    private void Settle(PendingFetch pending, OAuth2TokenResult result, double jitter)
    {
        lock (_gate)
        {
            _pending = null;
            if (result.Token is { } token && _clock.Now >= token.EndsAt)
                result = new(new OAuth2TokenException(
                    $"The token from {_endpoint.Name} is valid for {token.Lifetime.TotalSeconds:0.###} s and had expired when it "
                    + "arrived."));

            if (result.IsSuccess)
                Hold(result.Token, jitter);
            else if (_held is { } held)
                _held = held with { RenewAt = NextTry(held.Token) };
        }

        if (result.IsSuccess)
            TokenLog.Fetched(_log, _endpoint.Name, pending.Reason, result.Token.Lifetime.TotalSeconds);
        else
            TokenLog.FetchFailed(_log, _endpoint.Name, pending.Reason, result.Failure);
        pending.Complete(result);
    }

    private void Hold(OAuth2Token token, double jitter)
    {
        var margin = Math.Min(LongestMargin, token.Lifetime.Ticks / 10);
        _recent = [token, .. _recent.Take(RememberedTokens - 1)];
        _refused = null;
        _held = new HeldToken(token, token.EndsAt - margin - (long)(margin * jitter / 5));
    }

    // After a renewal that failed: at ever shorter intervals as the expiry comes near, within bounds.
    private long NextTry(OAuth2Token token)
    {
        var now = _clock.Now;
        return Math.Min(token.EndsAt, now + Math.Clamp((token.EndsAt - now) / 2, ShortestPause, LongestPause));
    }

    private sealed record HeldToken(OAuth2Token Token, long RenewAt);
}
