namespace OneflowFake.Oneflow.Contracts;

/// <summary>What is agreed about the duration of a contract.</summary>
/// <param name="Type">One of <see cref="Types"/>.</param>
internal sealed record LifecycleSettings(string Type)
{
    public const string NoDuration = "no_duration";
    public const string SinglePeriod = "single_period";
    public const string Recurring = "recurring";
    public const string RecurringTwoPeriods = "recurring_two_periods";

    public static IReadOnlyList<string> Types { get; } = [NoDuration, SinglePeriod, Recurring, RecurringTwoPeriods];

    /// <summary>What a contract has of which nothing is said.</summary>
    public static LifecycleSettings None { get; } = new(NoDuration);

    /// <summary>How long a period is.</summary>
    public LifecyclePeriod? Duration { get; init; }

    /// <summary>How long the first of two kinds of periods is.</summary>
    public LifecyclePeriod? InitialDuration { get; init; }

    /// <summary>How long before the end of a period it must be cancelled, so as not to be followed by another.</summary>
    public LifecyclePeriod? NoticePeriod { get; init; }

    /// <summary>The first day; the moment of signing when null.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndDate { get; init; }

    public bool IsRecurring => Type is Recurring or RecurringTwoPeriods;

    /// <summary>Whether what is set is what the type needs and has room for.</summary>
    public bool FitsType => Type switch
    {
        NoDuration => (Duration ?? InitialDuration ?? NoticePeriod) is null && EndDate is null,
        SinglePeriod => (InitialDuration ?? NoticePeriod) is null && Duration is null != EndDate is null,
        Recurring => Duration is not null && InitialDuration is null && EndDate is null,
        _ => Duration is not null && InitialDuration is not null && EndDate is null,
    };
}
