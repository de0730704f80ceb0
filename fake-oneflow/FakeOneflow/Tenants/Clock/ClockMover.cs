using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tenants.Clock;

/// <summary>Moves the clock of a tenant, one move at a time. A move ends when everything due on its way has happened.</summary>
#pragma warning disable CA1001 // A call may still wait for its turn when the tenant has stopped, and a semaphore without a handle holds nothing.
internal sealed class ClockMover(
#pragma warning restore CA1001
    FakeClock clock, TenantGate gate, Timeline timeline, CallbackAttempts attempts, TenantLog log, CancellationToken stop)
{
    /// <summary>The number of things that one move of the clock lets happen, so that it ends even when they never do.</summary>
    public const int MostSteps = 20_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Moves the clock forward.</summary>
    public Task<ClockMove> AdvanceAsync(TimeSpan by, CancellationToken cancellation) => InTurnAsync(
        () => clock.After(by) is { } until
            ? MoveAsync(until, () => clock.MoveTo(until), cancellation)
            : Task.FromResult(ClockMove.PastTheEnd),
        cancellation);

    /// <summary>Stops the clock at a moment.</summary>
    public Task<ClockMove> FreezeAsync(DateTimeOffset at, CancellationToken cancellation) =>
        InTurnAsync(() => MoveAsync(at, () => clock.Freeze(at), cancellation), cancellation);

    /// <summary>Lets the clock run on from where it stands.</summary>
    public Task RunAsync(CancellationToken cancellation) => SetAsync(clock.Run, cancellation);

    /// <summary>Lets happen what a running clock has reached already, however much it is.</summary>
    /// <exception cref="OperationCanceledException">The tenant has stopped.</exception>
    public Task CatchUpAsync() =>
        InTurnAsync(() => HappenAsync(until: null, long.MaxValue, CancellationToken.None), stop);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ClockMove> MoveAsync(DateTimeOffset until, Action move, CancellationToken cancellation)
    {
        var isDone = await HappenAsync(until, MostSteps, cancellation);
        // Where it came to is noted as well, so that the next start finds it there.
        await SetAsync(isDone ? move : () => { }, CancellationToken.None);
        return isDone ? ClockMove.Done : ClockMove.TooMuch;
    }

    // Until then everything is as it was, so what the clock has passed comes before.
    private async Task SetAsync(Action move, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        var now = clock.GetUtcNow();
        timeline.CatchUp(now, cancellation);
        move();
        log.Note(TenantCommand.Clock, now);
        log.KeepState();
    }

    /// <summary>Lets happen what is due, moving the clock from moment to moment.</summary>
    /// <param name="until">The last moment; null for what the clock has reached already.</param>
    /// <param name="most">How many things may happen.</param>
    /// <param name="cancellation">Stops between two moments.</param>
    /// <returns>False when more are due than may happen.</returns>
    private async Task<bool> HappenAsync(DateTimeOffset? until, long most, CancellationToken cancellation)
    {
        for (long happened = 0; !stop.IsCancellationRequested; happened++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Callback>? callbacks;
            using (await gate.EnterAsync(cancellation))
            {
                if (timeline.Next is not { } moment || moment > (until ?? clock.GetUtcNow()))
                    return true;

                if (happened == most)
                    return false;

                clock.MoveTo(moment);
                callbacks = Happen(moment, cancellation);
            }

            if (callbacks is not null)
                await attempts.MakeAsync(callbacks);
        }

        return true;
    }

    // The scheduled work of a moment comes before its calls of receivers.
    private IReadOnlyList<Callback>? Happen(DateTimeOffset moment, CancellationToken cancellation)
    {
        if (timeline.Scheduled.Next == moment)
        {
            timeline.HappenNext();
            return null;
        }

        var now = clock.GetUtcNow();
        if (timeline.BeginCallbacks(moment, now, cancellation) is not { } callbacks)
            return null;

        log.Note(TenantCommand.Begin(moment), now);
        log.KeepState();
        return callbacks;
    }
}
