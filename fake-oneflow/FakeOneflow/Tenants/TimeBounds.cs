namespace OneflowFake.Tenants;

/// <summary>The ends of the calendar. What is set from outside stays well inside of them, and sums stop at them.</summary>
internal static class TimeBounds
{
    /// <summary>The first moment at which a clock can be set.</summary>
    public static readonly DateTimeOffset First = new(1000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last moment at which a clock can be set, or to which it can be moved.</summary>
    public static readonly DateTimeOffset Last = new(9990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>From the first to the last such moment, for messages.</summary>
    public const string Range = "1000-01-01T00:00:00Z to 9990-01-01T00:00:00Z";

    /// <summary>The longest span that can be set: some eight thousand years.</summary>
    public static readonly TimeSpan LongestSpan = TimeSpan.FromDays(3_000_000);

    /// <summary>Indicates whether a clock can be set at a moment.</summary>
    public static bool Allows(DateTimeOffset moment) => moment >= First && moment <= Last;

    /// <summary>The moment some time later, or the last there is.</summary>
    public static DateTimeOffset Plus(this DateTimeOffset moment, TimeSpan span) =>
        span > DateTimeOffset.MaxValue - moment ? DateTimeOffset.MaxValue
        : span < DateTimeOffset.MinValue - moment ? DateTimeOffset.MinValue
        : moment + span;
}
