using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Decides the calls of a tenant one after the other, each after all that its clock has passed, and lets happen by itself what
/// becomes due.
/// </summary>
internal sealed class TenantScheduler : IAsyncDisposable
{
    private readonly FakeClock _clock;
    private readonly IOutbox _outbox;
    private readonly TenantLog _log;
    private readonly Timeline _timeline;
    private readonly ClockMover _mover;
    private readonly Alarm _alarm;
    private readonly CancellationTokenSource _stop = new();
    private Task _background = Task.CompletedTask;
    private bool _isAwake;

    /// <summary>Creates a scheduler.</summary>
    /// <param name="clock">The clock of the tenant.</param>
    /// <param name="source">The time that a running clock follows.</param>
    /// <param name="outbox">The calls of receivers.</param>
    /// <param name="sender">Makes these calls.</param>
    /// <param name="log">Notes what changes the tenant.</param>
    public TenantScheduler(FakeClock clock, TimeProvider source, IOutbox outbox, ICallbackSender sender, TenantLog log)
    {
        _clock = clock;
        _outbox = outbox;
        _log = log;
        _timeline = new(clock, outbox);
        var attempts = new CallbackAttempts(clock, Gate, _timeline, sender, log, _stop.Token);
        _mover = new(clock, Gate, _timeline, attempts, log, _stop.Token);
        _alarm = new(clock, source, () => _ = WakeAsync());
    }

    /// <summary>Compares the state of a tenant before and after a call that changed nothing; set in test runs only.</summary>
    internal static IRefusalGuard? Guard { get; set; }

    /// <summary>The tenant's lock: held while a call is decided, so that calls of one tenant follow each other.</summary>
    public TenantGate Gate { get; } = new();

    public ScheduledWork ScheduledWork => _timeline.Scheduled;

    /// <summary>The number of things that happened by the clock: scheduled work, or the attempts of a moment.</summary>
    public long Steps => _timeline.Steps;

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
        var now = _clock.GetUtcNow();
        var before = _clock.Hold(now);
        try
        {
            _timeline.CatchUp(now, cancellation);
            using var work = Work.Begin(cancellation, _stop.Token);
            var decided = Decide(decide, toCommand, now);
            _log.KeepState();
            return decided;
        }
        finally
        {
            _clock.Hold(before);
            Wake();
        }
    }

    /// <summary>Looks at the tenant at one moment, after all that the clock has passed.</summary>
    public Task<T> LookAsync<T>(Func<T> look, CancellationToken cancellation) => ActAsync(look, _ => null, cancellation);

    /// <summary>Moves the clock forward, and returns when everything due until then has happened.</summary>
    public async Task<ClockMove> AdvanceAsync(TimeSpan by, CancellationToken cancellation)
    {
        try
        {
            return await _mover.AdvanceAsync(by, cancellation);
        }
        finally
        {
            await WakeAsync();
        }
    }

    /// <summary>Stops the clock at a moment. What is due until then happens before; a moment of the past undoes nothing.</summary>
    public async Task<ClockMove> FreezeAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        if (!TimeBounds.Allows(at))
            return ClockMove.PastTheEnd;

        try
        {
            return await _mover.FreezeAsync(at, cancellation);
        }
        finally
        {
            await WakeAsync();
        }
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await _mover.RunAsync(cancellation);
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
        _clock.Hold(stored.Moment);
        using var changes = Undo.Begin();
        try
        {
            _timeline.CatchUp(stored.Moment, CancellationToken.None);
            if (!Repeat(stored, request))
                return false;

            changes.Keep();
            _clock.State = stored.Clock;
            _log.CountReplayed();
            return true;
        }
        finally
        {
            _clock.Hold(null);
        }
    }

    /// <summary>Begins to let things happen by themselves, after the last replay. Attempts that did not end begin again.</summary>
    public void GoLive()
    {
        _log.GoLive();
        // The next start repeats this, too: what follows depends on it. No time passes by it.
        if (_outbox.AbandonAttempts())
            _log.Note(TenantCommand.Abandon, DateTimeOffset.MinValue);
        _log.KeepState();
        Wake();
    }

    /// <summary>Ends all that is under way; nothing happens by itself from then on.</summary>
    public async ValueTask DisposeAsync()
    {
        // What computes under the lock ends first.
        await _stop.CancelAsync();
        using (await Gate.EnterAsync(CancellationToken.None))
            await _alarm.DisposeAsync();

        await _background;
    }

    private bool Repeat(StoredCommand stored, Func<bool> request)
    {
        switch (stored.Command.Kind)
        {
            case CommandKind.Clock:
                return true;
            case CommandKind.Begin:
                _outbox.Begin(stored.Command.Due);
                return true;
            case CommandKind.Finish:
                var finish = _outbox.Resume(stored.Command.Path) ?? throw new InvalidOperationException("Its attempt did not begin.");
                finish(stored.Command.Response, stored.Moment);
                return true;
            case CommandKind.Abandon:
                _outbox.AbandonAttempts();
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
                _outbox.Post(now);
                _log.Note(command, now);
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

    private async Task WakeAsync()
    {
        using (await Gate.EnterAsync(CancellationToken.None))
            Wake();
    }

    /// <summary>Lets happen what is due, now or when a running clock reaches it. To be called under the lock.</summary>
    private void Wake()
    {
        if (_stop.IsCancellationRequested || _isAwake || _log.IsReplaying || _timeline.Next is not { } next || _alarm.Set(next))
            return;

        _isAwake = true;
        _background = Task.Run(HappenInBackgroundAsync);
    }

    private async Task HappenInBackgroundAsync()
    {
        try
        {
            await _mover.CatchUpAsync();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The tenant ended before its turn came.
        }
        finally
        {
            using (await Gate.EnterAsync(CancellationToken.None))
            {
                _isAwake = false;
                Wake();
            }
        }
    }
}
