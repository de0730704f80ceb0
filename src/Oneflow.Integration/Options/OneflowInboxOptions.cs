namespace Oneflow.Integration;

/// <summary>Options of the inbox: how events are handled.</summary>
public sealed class OneflowInboxOptions
{
    /// <summary>
    /// The number of events that this process handles at the same time. The default is 4; 0 only receives events and
    /// leaves them to other processes.
    /// </summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// The number of events of one account that this process handles at the same time, so that others get their turn. The
    /// default, null, leaves one of <see cref="Concurrency"/> to other accounts.
    /// </summary>
    public int? ConcurrencyPerAccount { get; set; }

    /// <summary>
    /// The maximum time of one attempt. The default is 5 minutes. Then the handler's token is cancelled and the attempt has
    /// failed; a handler that ignores its token for 5 seconds more is abandoned, and its event is retried once its claim has
    /// passed.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The time after which an attempt is reported as slow and no longer counts against <see cref="Concurrency"/>, so that
    /// other events can start. At most four times <see cref="Concurrency"/> attempts are exempt, half of them for one account.
    /// The default is 10 seconds.
    /// </summary>
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for which an event stays claimed by a process that stopped responding; then another may handle it. A
    /// running process renews its claims. The default is one minute. It is measured by the database's clock.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The maximum number of attempts before an event becomes a dead letter. The default is 10.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>Delay after the first failure; it doubles with each. The default is 5 seconds.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum delay after a failure. The default is one hour.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The interval at which to look for events from other processes and for retries. The default is one second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The time for which handled events are remembered. The default is 30 days. A delivery that arrives again later counts
    /// as new, and signatures do not expire: keep it long. Dead letters are kept until they are handled, and the handled events of a
    /// delivery that could not be read completely as long as that delivery.
    /// </summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);
}
