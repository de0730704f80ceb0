using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The life of a contract after it is signed.</summary>
internal sealed class Lifecycle
{
    public LifecycleSettings Settings { get; set => field = Undo.Set(field, value, old => field = old); } = LifecycleSettings.None;
    public LifecycleState State { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? StateUpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>When the first period begins; null before the contract is signed.</summary>
    public DateTimeOffset? StartTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>When it ends, or ended; null while that is open.</summary>
    public DateTimeOffset? EndTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    public DateTimeOffset? CancelTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? PeriodStartTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? PeriodEndTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>The number of the period, from 1; 0 before the first.</summary>
    public int Period { get; private set => field = Undo.Set(field, value, old => field = old); }

    public bool HasEndedByTermination { get; private set => field = Undo.Set(field, value, old => field = old); }
    public bool IsCanceled => CancelTime is not null;

    /// <summary>From when on it is too late to cancel the current period.</summary>
    public DateTimeOffset? NoticePeriodStartTime =>
        PeriodEndTime is { } end && Settings.NoticePeriod is { } notice ? notice.Before(end) : null;

    /// <summary>True when it can be ended before its time.</summary>
    public bool IsRunning => StartTime is not null && State != LifecycleState.Ended;

    /// <summary>When the clock next changes something; null when it does not.</summary>
    public DateTimeOffset? Next => State switch
    {
        LifecycleState.Awaiting => StartTime,
        LifecycleState.Active => PeriodEndTime,
        _ => null,
    };

    /// <summary>Notes that the contract is signed. A start date that has passed already is the moment of signing.</summary>
    public void Sign(DateTimeOffset now)
    {
        var wanted = Settings.StartDate is { } day ? StartOf(day) : now;
        StartTime = wanted > now ? wanted : now;
    }

    /// <summary>Does what is due.</summary>
    /// <returns>The type of the event that reports it; null when none does.</returns>
    public string? Step(DateTimeOffset due)
    {
        if (State == LifecycleState.Awaiting)
        {
            MoveTo(LifecycleState.Active, due);
            BeginPeriod(due);
            return EventTypes.LifecycleStart;
        }

        if (!Settings.IsRecurring || EndTime <= due)
        {
            End(due);
            return IsCanceled ? null : EventTypes.LifecycleEnd;
        }

        BeginPeriod(due);
        return EventTypes.LifecycleNewPeriod;
    }

    /// <summary>Lets no period follow: the current one is the last, or the next when the notice comes too late for that.</summary>
    public void Cancel(DateTimeOffset now)
    {
        CancelTime = now;
        var period = Math.Max(Period, 1);
        EndTime = PeriodEnd(NoticePeriodStartTime <= now ? period + 1 : period);
    }

    /// <summary>Ends at once.</summary>
    public void Terminate(DateTimeOffset now)
    {
        HasEndedByTermination = true;
        End(now);
    }

    /// <summary>Passes the state through.</summary>
    public void Keep(StateStream state)
    {
        Settings = state.Value(Settings, LifecycleSettings.Keep);
        State = (LifecycleState)state.Int((int)State);
        StateUpdatedTime = state.TimeOrNull(StateUpdatedTime);
        StartTime = state.TimeOrNull(StartTime);
        EndTime = state.TimeOrNull(EndTime);
        CancelTime = state.TimeOrNull(CancelTime);
        PeriodStartTime = state.TimeOrNull(PeriodStartTime);
        PeriodEndTime = state.TimeOrNull(PeriodEndTime);
        Period = state.Int(Period);
        HasEndedByTermination = state.Flag(HasEndedByTermination);
    }

    private void BeginPeriod(DateTimeOffset now)
    {
        Period++;
        PeriodStartTime = now;
        PeriodEndTime = PeriodEnd(Period);
        if (!Settings.IsRecurring)
            EndTime = PeriodEndTime;
    }

    private DateTimeOffset? PeriodEnd(int period)
    {
        var start = StartTime!.Value;
        if (Settings.EndDate is { } last && StartOf(last.AddDays(1)) is var end)
            return end > start ? end : start;

        return Settings.InitialDuration is { } initial
            ? period == 1 ? initial.After(start) : Settings.Duration?.After(initial.After(start), period - 1)
            : Settings.Duration?.After(start, period);
    }

    private void End(DateTimeOffset now)
    {
        MoveTo(LifecycleState.Ended, now);
        EndTime = now;
    }

    private void MoveTo(LifecycleState state, DateTimeOffset now) => (State, StateUpdatedTime) = (state, now);

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
