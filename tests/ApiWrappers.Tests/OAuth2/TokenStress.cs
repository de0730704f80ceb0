using System.Net;

namespace ApiWrappers.Tests.OAuth2;

/// <summary>
/// Many callers of one source, whose server fails, stalls and gives short lives, on a clock that is moved meanwhile. What
/// each does comes from a seed. The clock does not move while a token is taken and looked at.
/// </summary>
internal sealed class TokenStress(int seed) : IDisposable
{
    private const int AtOnce = 500;

    private readonly HandMovedClock _clock = new();
    private readonly TokenServer _server = new();
    private readonly ReaderWriterLockSlim _clockGate = new();
    private int _tokens;
    private int _failures;
    private int _cancellations;
    private int _ended;

    public int Tokens => _tokens;

    public int Failures => _failures;

    public int Cancellations => _cancellations;

    /// <summary>Tokens that were given although they had ended.</summary>
    public int Ended => _ended;

    public int Requests => _server.Count;

    public int MostAtOnce => _server.MostAtOnce;

    public async Task RunAsync(int callers)
    {
        _server.Answer = AnswerAsync;
        var options = new OAuth2TokenCacheOptions
        {
            Clock = _clock,
            Retry = new ApiRetryOptions { MaxAttempts = 2, Jitter = () => 0.5 },
            Jitter = () => 0.5
        };
        var source = new OAuth2TokenCache(new HttpClient(_server), options).For(new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new OAuth2ClientId("t123"),
            ClientSecret = new OAuth2ClientSecret("secret"),
        });
        var steps = new Random(seed);
        for (var first = 0; first < callers; first += AtOnce)
        {
            var wave = Task.WhenAll(Enumerable.Range(first, Math.Min(AtOnce, callers - first))
                .Select(caller => Task.Run(() => CallAsync(source, new Random(seed + caller)))));
            while (!wave.IsCompleted)
            {
                Advance(TimeSpan.FromMilliseconds(steps.Next(400)));
                await Task.Yield();
            }

            await wave;
        }
    }

    public void Dispose() => _clockGate.Dispose();

    private async Task CallAsync(OAuth2TokenSource source, Random random)
    {
        for (var yields = random.Next(20); yields > 0; yields--)
            await Task.Yield();

        using var cancellation = new CancellationTokenSource();
        var began = _clock.GetTimestamp();
        var call = Take(source, cancellation.Token);
        if (random.Next(4) == 0)
            await cancellation.CancelAsync();
        try
        {
            var result = await call;
            if (!result.IsSuccess)
            {
                Interlocked.Increment(ref _failures);
                return;
            }

            Interlocked.Increment(ref _tokens);

            if (EndOf(result.Token) <= began)
                Interlocked.Increment(ref _ended);
            if (random.Next(50) == 0)
                source.Invalidate(result.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Interlocked.Increment(ref _cancellations);
        }
    }

    private Task<OAuth2TokenResult> Take(OAuth2TokenSource source, CancellationToken cancellationToken)
    {
        _clockGate.EnterReadLock();
        try
        {
            var call = source.GetAsync(cancellationToken).AsTask();
            if (call.IsCompletedSuccessfully && call.Result is { IsSuccess: true } result && result.Token.TimeLeft <= TimeSpan.Zero)
                Interlocked.Increment(ref _ended);
            return call;
        }
        finally
        {
            _clockGate.ExitReadLock();
        }
    }

    // A token that was waited for may end before the caller looks at it, but not before the call began.
    private long EndOf(OAuth2Token token)
    {
        _clockGate.EnterReadLock();
        try
        {
            return _clock.GetTimestamp() + token.TimeLeft.Ticks;
        }
        finally
        {
            _clockGate.ExitReadLock();
        }
    }

    private void Advance(TimeSpan by)
    {
        _clockGate.EnterWriteLock();
        try
        {
            _clock.Advance(by);
        }
        finally
        {
            _clockGate.ExitWriteLock();
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random(seed + number);
        for (var yields = random.Next(10); yields > 0; yields--)
            await Task.Yield();

        switch (random.Next(12))
        {
            case 0:
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            case 1:
                return TokenServer.Json(HttpStatusCode.BadRequest, """{"error":"invalid_client"}""");
            case 2:
                throw new HttpRequestException("reset");
            case 3:
                return TokenServer.Json(HttpStatusCode.OK, "<html>");
            case 4:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Unreachable.");
            default:
                return TokenServer.Token($"A{number}", $"{random.Next(1, 20)}");
        }
    }
}
