using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Tenants.Clock;

/// <summary>
/// Lets happen what is due on the clock of a tenant: first the scheduled work of a moment, then its calls of receivers. To be
/// used under the tenant's lock.
/// </summary>
internal sealed class Timeline(FakeClock clock, IOutbox outbox)
{
    private bool _isOutboxBroken;

    public ScheduledWork Scheduled { get; } = new();

    /// <summary>The number of things that happened by the clock: scheduled work, or the attempts of a moment.</summary>
    public long Steps { get; private set; }

    /// <summary>When the next thing is due; null when nothing is.</summary>
    public DateTimeOffset? Next =>
        _isOutboxBroken || outbox.Next is not { } attempt || Scheduled.Next <= attempt ? Scheduled.Next : attempt;

    /// <summary>Lets something happen that no caller waits for. When it fails it has changed nothing, and the tenant goes on.</summary>
    /// <returns>False when it failed.</returns>
    public static bool Attempt(string what, Action happen)
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

    /// <summary>Lets happen what a running clock has passed, before anything looks. Calls of webhooks follow by themselves.</summary>
    public void CatchUp(DateTimeOffset now, CancellationToken cancellation)
    {
        while (Scheduled.Next <= now)
        {
            cancellation.ThrowIfCancellationRequested();
            HappenNext();
        }
    }

    /// <summary>Lets the next scheduled work happen, which must be there.</summary>
    public void HappenNext()
    {
        Steps++;
        var (work, moment) = Scheduled.Take();
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

    /// <summary>Begins the calls of receivers that are due at a moment.</summary>
    /// <returns>The calls to make; null when they could not begin.</returns>
    public IReadOnlyList<Callback>? BeginCallbacks(DateTimeOffset moment, DateTimeOffset now, CancellationToken cancellation)
    {
        Steps++;
        CatchUp(now, cancellation);
        IReadOnlyList<Callback>? due = null;
        // Without this a delivery that cannot be sent would be due for ever.
        _isOutboxBroken = !Attempt("the calls that were due", () => due = outbox.Begin(moment));
        return _isOutboxBroken ? null : due;
    }
}
