using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The agreement about the duration of a contract.</summary>
/// <param name="Type">One of <see cref="Types"/>.</param>
internal sealed record LifecycleSettings(string Type)
{
    public const string NoDuration = "no_duration";
    public const string SinglePeriod = "single_period";
    public const string Recurring = "recurring";
    public const string RecurringTwoPeriods = "recurring_two_periods";

    public static IReadOnlyList<string> Types { get; } = [NoDuration, SinglePeriod, Recurring, RecurringTwoPeriods];

    /// <summary>The settings of a contract about which nothing is agreed.</summary>
    public static LifecycleSettings None { get; } = new(NoDuration);

    /// <summary>The length of a period.</summary>
    public LifecyclePeriod? Duration { get; init; }

    /// <summary>The length of the first of two kinds of periods.</summary>
    public LifecyclePeriod? InitialDuration { get; init; }

    /// <summary>The time before the end of a period until which it must be canceled, so as not to be followed by another.</summary>
    public LifecyclePeriod? NoticePeriod { get; init; }

    /// <summary>The first day; the moment of signing when null.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndDate { get; init; }

    public bool IsRecurring => Type is Recurring or RecurringTwoPeriods;

    /// <summary>True when the settings are those that the type needs and allows.</summary>
    public bool FitsType => Type switch
    {
        NoDuration => (Duration ?? InitialDuration ?? NoticePeriod) is null && EndDate is null,
        SinglePeriod => (InitialDuration ?? NoticePeriod) is null && Duration is null != EndDate is null,
        Recurring => Duration is not null && InitialDuration is null && EndDate is null,
        _ => Duration is not null && InitialDuration is not null && EndDate is null,
    };

    public static LifecycleSettings Keep(StateStream state, LifecycleSettings? it) => new(state.Text(it?.Type))
    {
        Duration = LifecyclePeriod.KeepOrNull(state, it?.Duration),
        InitialDuration = LifecyclePeriod.KeepOrNull(state, it?.InitialDuration),
        NoticePeriod = LifecyclePeriod.KeepOrNull(state, it?.NoticePeriod),
        StartDate = state.DayOrNull(it?.StartDate),
        EndDate = state.DayOrNull(it?.EndDate),
    };
}
