using FakeOneflow.Webhooks;

namespace FakeOneflow.Tenants;

/// <summary>
/// Makes happen what is due on a tenant's clock, one moment after the other: first what the agenda has for a moment, then
/// the attempts to call webhooks. Whoever waits for the clock to be moved waits for all of that.
/// </summary>
internal sealed class Timekeeper(FakeClock clock, TimeProvider source, IOutbox outbox, ICallbackSender sender) : IAsyncDisposable
{
    // Timers take at most about 49 days; waking early does no harm.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private Task _background = Task.CompletedTask;
    private bool _isAwake;
    private bool _isStopped;

    /// <summary>Held while a call is decided, so that what happens to a tenant happens one after the other.</summary>
    public Lock Gate { get; } = new();

    public Agenda Agenda { get; } = new();

    /// <summary>How many things happened by the clock: an entry of the agenda, or the attempts of a moment.</summary>
    public long Steps { get; private set; }

    /// <summary>Decides a call, after all that the clock has passed, and sends what it gives cause to.</summary>
    public T Act<T>(Func<T> decide)
    {
        lock (Gate)
        {
            CatchUp();
            try
            {
                return decide();
            }
            finally
            {
                outbox.Post(clock.GetUtcNow());
                Wake();
            }
        }
    }

    /// <summary>Moves the clock forward, and returns when everything due until then has happened.</summary>
    /// <returns>False when that would pass the last moment there is.</returns>
    public async Task<bool> AdvanceAsync(TimeSpan by, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (clock.After(by) is not { } until)
                return false;

            await HappenAsync(until, cancellation);
            clock.MoveTo(until);
            return true;
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Stops the clock at a moment. What is due until then happens before; a moment of the past undoes nothing.</summary>
    public async Task FreezeAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await HappenAsync(at, cancellation);
            clock.Freeze(at);
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Run()
    {
        clock.Run();
        Wake();
    }

    /// <summary>Ends all that is under way; nothing happens by itself any more.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (Gate)
        {
            _isStopped = true;
            _timer?.Dispose();
        }

        await _stop.CancelAsync();
        await _background;
    }

    /// <summary>Lets happen what a running clock has passed, before anybody looks. Calls of webhooks follow by themselves.</summary>
    private void CatchUp()
    {
        while (Agenda.Next <= clock.GetUtcNow())
            HappenNext();
    }

    private void HappenNext()
    {
        Steps++;
        var moment = Agenda.Next!.Value;
        Agenda.Happen();
        outbox.Post(moment);
    }

    /// <summary>Lets happen what is due, moving the clock from moment to moment.</summary>
    /// <param name="until">The last moment; null for what the clock has reached already.</param>
    /// <param name="cancellation">Stops between two moments.</param>
    private async Task HappenAsync(DateTimeOffset? until, CancellationToken cancellation)
    {
        while (!_stop.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Callback> due;
            lock (Gate)
            {
                if (Next() is not { } moment || moment > (until ?? clock.GetUtcNow()))
                    return;

                clock.MoveTo(moment);
                if (Agenda.Next == moment)
                {
                    HappenNext();
                    continue;
                }

                Steps++;
                due = outbox.Begin(moment);
            }

            await Task.WhenAll(due.Select(TryAsync));
        }
    }

    private async Task TryAsync(Callback callback)
    {
        var answer = await sender.SendAsync(callback, _stop.Token);
        lock (Gate)
            outbox.Finish(callback, answer, clock.GetUtcNow());
    }

    private DateTimeOffset? Next() => (Agenda.Next, outbox.Next) switch
    {
        ({ } first, { } second) => first < second ? first : second,
        var (first, second) => first ?? second,
    };

    private void EndTurn()
    {
        _turn.Release();
        Wake();
    }

    /// <summary>Sees to it that what is due happens, now or when a running clock reaches it.</summary>
    private void Wake()
    {
        lock (Gate)
        {
            if (_isStopped || _isAwake || Next() is not { } next)
                return;

            var wait = next - clock.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                _isAwake = true;
                _background = Task.Run(HappenInBackgroundAsync);
            }
            else if (clock.IsRunning)
            {
                _timer ??= source.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task HappenInBackgroundAsync()
    {
        try
        {
            await _turn.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await HappenAsync(until: null, CancellationToken.None);
        }
        finally
        {
            lock (Gate)
                _isAwake = false;
            EndTurn();
        }
    }
}
