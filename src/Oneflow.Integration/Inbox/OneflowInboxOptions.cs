namespace Oneflow.Integration;

/// <summary>How events are handled.</summary>
public sealed class OneflowInboxOptions
{
    /// <summary>How many events this process handles at once. 4 when left out; 0 to only receive, and let other processes handle.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// How long an event stays claimed by a process that no longer gives a sign of life; then another may handle it. A
    /// process that lives renews its claims. A minute when left out. Clocks of machines must agree to well under it.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an event is tried before it goes to the dead letters. 10 when left out.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>Wait after the first failure; it doubles with each. 5 seconds when left out.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait after a failure. An hour when left out.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often to look for events that other processes received, or that are due again. A second when left out.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long events that are done are remembered, 30 days when left out. A delivery that comes again later counts as
    /// new, and signatures do not age: keep it long. Dead letters are kept until they are handled.
    /// </summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);
}
