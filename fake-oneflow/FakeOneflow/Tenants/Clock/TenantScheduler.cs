using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Decides the calls of a tenant one after the other, and makes happen what is due on its clock: first what the agenda has for
/// a moment, then the attempts to call webhooks and the Setup URL. Moving the clock completes when all of that has happened.
/// </summary>
internal sealed class TenantScheduler(
    FakeClock clock, TimeProvider source, IOutbox outbox, ICallbackSender sender, TenantLog log) : IAsyncDisposable
{
    /// <summary>The number of things that one move of the clock lets happen, so that it ends even when they never do.</summary>
    public const int MostSteps = 20_000;

    // Timers take at most about 49 days; waking early does no harm.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private Task _background = Task.CompletedTask;
    private bool _isAwake;
    private bool _isStopped;
    private bool _isOutboxBroken;

    /// <summary>Compares the state of a tenant before and after a call that changed nothing; set in test runs only.</summary>
    internal static IRefusalGuard? Guard { get; set; }

    /// <summary>The tenant's lock: held while a call is decided, so that calls of one tenant follow each other.</summary>
    public TenantGate Gate { get; } = new();

    public ScheduledWork ScheduledWork { get; } = new();

    /// <summary>The number of things that happened by the clock: scheduled work, or the attempts of a moment.</summary>
    public long Steps { get; private set; }

    /// <summary>The tenant, for <see cref="Guard"/>.</summary>
    public object? Owner { get; set; }

    /// <summary>
    /// Decides a call at one moment, after all that the clock has passed, and sends what it causes. What it changed is kept
    /// when there is a command for the log, which repeats it at the next start; otherwise it is taken back. So a call that
    /// is refused or fails changes nothing and draws no id, and a restart finds exactly the state that was there.
    /// </summary>
    /// <param name="decide">Decides the call.</param>
    /// <param name="toCommand">Returns the command that repeats the call; null when it only looked or was refused.</param>
    /// <param name="cancellation">Ends the wait for the lock, and the call when it is not decided yet.</param>
    public async Task<T> ActAsync<T>(Func<T> decide, Func<T, TenantCommand?> toCommand, CancellationToken cancellation)
    {
        using var turn = await Gate.EnterAsync(cancellation);
        var now = clock.GetUtcNow();
        var before = clock.Hold(now);
        try
        {
            CatchUp(now, cancellation);
            using var work = Work.Begin(cancellation, _stop.Token);
            var decided = Decide(decide, toCommand, now);
            log.KeepState();
            return decided;
        }
        finally
        {
            clock.Hold(before);
            Wake();
        }
    }

    /// <summary>Looks at the tenant at one moment, after all that the clock has passed.</summary>
    public Task<T> LookAsync<T>(Func<T> look, CancellationToken cancellation) => ActAsync(look, _ => null, cancellation);

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
            await EndTurnAsync();
        }
    }

    /// <summary>Stops the clock at a moment. What is due until then happens before; a moment of the past undoes nothing.</summary>
    public async Task<ClockMove> FreezeAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        if (!TimeBounds.Allows(at))
            return ClockMove.PastTheEnd;

        await _turn.WaitAsync(cancellation);
        try
        {
            return await MoveAsync(at, () => clock.Freeze(at), cancellation);
        }
        finally
        {
            await EndTurnAsync();
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await MoveAsync(clock.Run, cancellation);
        await WakeAsync();
    }

    /// <summary>
    /// Repeats what is in the log. Nothing else happens to the tenant meanwhile. When it cannot be repeated, the tenant is as
    /// it was before.
    /// </summary>
    /// <param name="stored">The command.</param>
    /// <param name="request">Repeats the command when it is not one of the clock, and returns whether it had the result it had.</param>
    /// <returns>What <paramref name="request"/> returned; true for a command of the clock.</returns>
    public bool Replay(StoredCommand stored, Func<bool> request)
    {
        clock.Hold(stored.Moment);
        using var changes = Undo.Begin();
        try
        {
            CatchUp(stored.Moment, CancellationToken.None);
            if (!Repeat(stored, request))
                return false;

            changes.Keep();
            clock.State = stored.Clock;
            log.CountReplayed();
            return true;
        }
        finally
        {
            clock.Hold(null);
        }
    }

    /// <summary>Begins to let things happen by themselves, after the last replay. Attempts that did not end begin again.</summary>
    public void GoLive()
    {
        log.GoLive();
        // The next start repeats this, too: what follows depends on it. No time passes by it.
        if (outbox.AbandonAttempts())
            log.Note(TenantCommand.Abandon, DateTimeOffset.MinValue);
        log.KeepState();
        Wake();
    }

    /// <summary>Ends all that is under way; nothing happens by itself from then on.</summary>
    public async ValueTask DisposeAsync()
    {
        // What computes under the lock ends first.
        await _stop.CancelAsync();
        using (await Gate.EnterAsync(CancellationToken.None))
        {
            _isStopped = true;
            if (_timer is not null)
                await _timer.DisposeAsync();
        }

        await _background;
    }

    private bool Repeat(StoredCommand stored, Func<bool> request)
    {
        switch (stored.Command.Kind)
        {
            case CommandKind.Clock:
                return true;
            case CommandKind.Begin:
                outbox.Begin(stored.Command.Due);
                return true;
            case CommandKind.Finish:
                var finish = outbox.Resume(stored.Command.Path) ?? throw new InvalidOperationException("Its attempt did not begin.");
                finish(stored.Command.Response, stored.Moment);
                return true;
            case CommandKind.Abandon:
                outbox.AbandonAttempts();
                return true;
            default:
                return request();
        }
    }

    // All that can fail comes before the changes are kept, and nothing follows that can.
    private T Decide<T>(Func<T> decide, Func<T, TenantCommand?> toCommand, DateTimeOffset now)
    {
        var compare = Owner is { } owner ? Guard?.Before(owner) : null;
        try
        {
            using var changes = Undo.Begin();
            var decided = decide();
            if (toCommand(decided) is { } command)
            {
                outbox.Post(now);
                log.Note(command, now);
                changes.Keep();
                compare = null;
            }

            return decided;
        }
        finally
        {
            compare?.Invoke();
        }
    }

    private async Task<ClockMove> MoveAsync(DateTimeOffset until, Action move, CancellationToken cancellation)
    {
        var isDone = await HappenAsync(until, MostSteps, cancellation);
        // Where it came to is noted as well, so that the next start finds it there.
        await MoveAsync(isDone ? move : () => { }, CancellationToken.None);
        return isDone ? ClockMove.Done : ClockMove.TooMuch;
    }

    // Until then everything is as it was, so what the clock has passed comes before.
    private async Task MoveAsync(Action move, CancellationToken cancellation)
    {
        using var turn = await Gate.EnterAsync(cancellation);
        var now = clock.GetUtcNow();
        CatchUp(now, cancellation);
        move();
        log.Note(TenantCommand.Clock, now);
        log.KeepState();
    }

    /// <summary>Lets happen what a running clock has passed, before anything looks. Calls of webhooks follow by themselves.</summary>
    private void CatchUp(DateTimeOffset now, CancellationToken cancellation)
    {
        while (ScheduledWork.Next <= now)
        {
            cancellation.ThrowIfCancellationRequested();
            HappenNext();
        }
    }

    private void HappenNext()
    {
        Steps++;
        var (work, moment) = ScheduledWork.Take();
        var before = clock.Hold(moment);
        try
        {
            Attempt("what was due on the clock", () =>
            {
                work.Happen(moment);
                outbox.Post(moment);
            });
        }
        finally
        {
            clock.Hold(before);
        }
    }

    /// <summary>Lets something happen that no caller waits for. When it fails it has changed nothing, and the tenant goes on.</summary>
    /// <returns>False when it failed.</returns>
    private static bool Attempt(string what, Action happen)
    {
        using var changes = Undo.Begin();
        try
        {
            happen();
            changes.Keep();
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong must not end the clock of the tenant.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultReport.Write(fault, what);
            return false;
        }
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
            IReadOnlyList<Callback> due = [];
            using (await Gate.EnterAsync(cancellation))
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
                CatchUp(now, cancellation);
                // Without this a delivery that cannot be sent would be due for ever.
                _isOutboxBroken = !Attempt("the calls that were due", () => due = outbox.Begin(moment));
                if (_isOutboxBroken)
                    continue;

                log.Note(TenantCommand.Begin(moment), now);
                log.KeepState();
            }

            await Task.WhenAll(due.Select(TryAsync));
        }

        return true;
    }

    private async Task TryAsync(Callback callback)
    {
        var answer = await CallAsync(callback);
        using var turn = await Gate.EnterAsync(CancellationToken.None);
        // Then it is not known how the attempt ended, and it is made again.
        if (_isStopped)
            return;

        var now = clock.GetUtcNow();
        CatchUp(now, CancellationToken.None);
        if (Attempt("the end of a call", () => callback.Finish(answer, now)))
            log.Note(TenantCommand.Finish(callback.Id, answer), now);
        log.KeepState();
    }

    private async Task<CallbackResponse> CallAsync(Callback callback)
    {
        try
        {
            // No receiver learns what could still be lost.
            await log.WrittenAsync();
        }
        catch (FakeServerDataException)
        {
            return new(null, "The data directory cannot be written.");
        }

        try
        {
            return await sender.SendAsync(callback, _stop.Token);
        }
#pragma warning disable CA1031 // A call that fails in whatever way is an attempt that failed, and the clock goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultReport.Write(fault, "a call of a receiver");
            return new(null, "fake-oneflow has a fault: the call was not made.");
        }
    }

    private DateTimeOffset? Next() =>
        _isOutboxBroken || outbox.Next is not { } attempt || ScheduledWork.Next <= attempt ? ScheduledWork.Next : attempt;

    private async Task EndTurnAsync()
    {
        _turn.Release();
        await WakeAsync();
    }

    private async Task WakeAsync()
    {
        using (await Gate.EnterAsync(CancellationToken.None))
            Wake();
    }

    /// <summary>Lets happen what is due, now or when a running clock reaches it. To be called under the lock.</summary>
    private void Wake()
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
            _timer ??= source.CreateTimer(_ => _ = WakeAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
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
            using (await Gate.EnterAsync(CancellationToken.None))
                _isAwake = false;
            await EndTurnAsync();
        }
    }
}
