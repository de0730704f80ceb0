using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Makes happen what is due on a tenant's clock, one moment after the other: first what the agenda has for a moment, then
/// the attempts to call webhooks and the Setup URL. Whoever waits for the clock to be moved waits for all of that.
/// </summary>
internal sealed class TenantScheduler(FakeClock clock, TimeProvider source, IOutbox outbox, ICallbackSender sender, TenantLog log) : IAsyncDisposable
{
    /// <summary>How many things one move of the clock lets happen, so that it ends even when they never do.</summary>
    public const int MostSteps = 20_000;

    // Timers take at most about 49 days; waking early does no harm.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Callback> _replayed = [];
    private ITimer? _timer;
    private Task _background = Task.CompletedTask;
    private bool _isAwake;
    private bool _isStopped;

    /// <summary>Held while a call is decided, so that what happens to a tenant happens one after the other.</summary>
    public Lock Gate { get; } = new();

    public ScheduledWork ScheduledWork { get; } = new();

    /// <summary>How many things happened by the clock: an entry of the agenda, or the attempts of a moment.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Decides a call at one moment, after all that the clock has passed, and sends what it gives cause to.
    /// </summary>
    /// <param name="decide">Decides.</param>
    /// <param name="toCommand">What to note so that it can be done again; null for nothing, as after a mere look.</param>
    public T Act<T>(Func<T> decide, Func<T, TenantCommand?>? toCommand = null)
    {
        lock (Gate)
        {
            var now = clock.GetUtcNow();
            var before = clock.Hold(now);
            try
            {
                CatchUp(now);
                var decided = decide();
                if (log.IsOn && toCommand?.Invoke(decided) is { } command)
                    log.Note(command, now);
                return decided;
            }
            finally
            {
                outbox.Post(now);
                clock.Hold(before);
                Wake();
            }
        }
    }

    /// <summary>Moves the clock forward, and returns when everything due until then has happened.</summary>
    public async Task<ClockMove> AdvanceAsync(TimeSpan by, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return clock.After(by) is { } until
                ? await MoveAsync(until, () => clock.MoveTo(until), cancellation)
                : ClockMove.PastTheEnd;
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Stops the clock at a moment. What is due until then happens before; a moment of the past undoes nothing.</summary>
    public async Task<ClockMove> FreezeAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await MoveAsync(at, () => clock.Freeze(at), cancellation);
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public void Run()
    {
        Move(clock.Run);
        Wake();
    }

    /// <summary>Does again what was noted.</summary>
    /// <param name="stored">What was noted.</param>
    /// <param name="request">Does the request again, if it is one.</param>
    public void Replay(StoredCommand stored, Action request)
    {
        lock (Gate)
        {
            clock.Hold(stored.Moment);
            CatchUp(stored.Moment);
            switch (stored.Command.Kind)
            {
                case CommandKind.Request:
                    request();
                    break;
                case CommandKind.Begin:
                    foreach (var callback in outbox.Begin(stored.Command.Due))
                        _replayed[callback.Id] = callback;
                    break;
                case CommandKind.Finish:
                    _replayed.Remove(stored.Command.Path, out var begun);
                    (begun ?? throw new InvalidOperationException("Its attempt did not begin.")).Finish(stored.Command.Response, stored.Moment);
                    break;
            }

            clock.Hold(null);
            clock.State = stored.Clock;
        }
    }

    /// <summary>Begins to let things happen by themselves, after the last replay. Attempts that did not end begin again.</summary>
    public void GoLive()
    {
        lock (Gate)
        {
            outbox.AbandonAttempts();
            _replayed.Clear();
            log.GoLive();
            Wake();
        }
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

    private async Task<ClockMove> MoveAsync(DateTimeOffset until, Action move, CancellationToken cancellation)
    {
        var isDone = await HappenAsync(until, MostSteps, cancellation);
        // Where it came to is noted as well, so that the next start finds it there.
        Move(isDone ? move : () => { });
        return isDone ? ClockMove.Done : ClockMove.TooMuch;
    }

    // Until then everything is as it was, so what the clock has passed comes before.
    private void Move(Action move)
    {
        lock (Gate)
        {
            var now = clock.GetUtcNow();
            CatchUp(now);
            move();
            log.Note(TenantCommand.Clock, now);
        }
    }

    /// <summary>Lets happen what a running clock has passed, before anybody looks. Calls of webhooks follow by themselves.</summary>
    private void CatchUp(DateTimeOffset now)
    {
        while (ScheduledWork.Next <= now)
            HappenNext();
    }

    private void HappenNext()
    {
        Steps++;
        var moment = ScheduledWork.Next!.Value;
        var before = clock.Hold(moment);
        ScheduledWork.Happen();
        outbox.Post(moment);
        clock.Hold(before);
    }

    /// <summary>Lets happen what is due, moving the clock from moment to moment.</summary>
    /// <param name="until">The last moment; null for what the clock has reached already.</param>
    /// <param name="most">How many things may happen.</param>
    /// <param name="cancellation">Stops between two moments.</param>
    /// <returns>False when more are due than may happen.</returns>
    private async Task<bool> HappenAsync(DateTimeOffset? until, long most, CancellationToken cancellation)
    {
        for (long happened = 0; !_stop.IsCancellationRequested; happened++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Callback> due;
            lock (Gate)
            {
                if (Next() is not { } moment || moment > (until ?? clock.GetUtcNow()))
                    return true;

                if (happened == most)
                    return false;

                clock.MoveTo(moment);
                if (ScheduledWork.Next == moment)
                {
                    HappenNext();
                    continue;
                }

                Steps++;
                var now = clock.GetUtcNow();
                CatchUp(now);
                due = outbox.Begin(moment);
                log.Note(TenantCommand.Begin(moment), now);
            }

            await Task.WhenAll(due.Select(TryAsync));
        }

        return true;
    }

    private async Task TryAsync(Callback callback)
    {
        var response = await CallAsync(callback);
        lock (Gate)
        {
            // Then nobody knows how the attempt ended, and it is made again.
            if (_isStopped)
                return;

            var now = clock.GetUtcNow();
            CatchUp(now);
            callback.Finish(response, now);
            log.Note(TenantCommand.Finish(callback.Id, response), now);
        }
    }

    private async Task<CallbackResponse> CallAsync(Callback callback)
    {
        try
        {
            // Nobody is told of what could still be lost.
            await log.WrittenAsync();
        }
        catch (FakeServerDataException)
        {
            return new(null, "The data directory cannot be written.");
        }

        return await sender.SendAsync(callback, _stop.Token);
    }

    private DateTimeOffset? Next() => new[] { ScheduledWork.Next, outbox.Next }.Min();

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
            if (_isStopped || _isAwake || log.IsReplaying || Next() is not { } next)
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
            await HappenAsync(until: null, long.MaxValue, CancellationToken.None);
        }
        finally
        {
            lock (Gate)
                _isAwake = false;
            EndTurn();
        }
    }
}
