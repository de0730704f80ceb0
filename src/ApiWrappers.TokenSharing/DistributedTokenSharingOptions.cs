namespace ApiWrappers.TokenSharing;

/// <summary>How tokens are shared between processes.</summary>
public sealed class DistributedTokenSharingOptions
{
    /// <summary>What every key in the store begins with. <c>oauth2:</c> when left out.</summary>
    public string KeyPrefix { get; init; } = "oauth2:";

    /// <summary>
    /// Most that the clocks of two machines differ by. 30 seconds when left out. A shared token is let go that long before
    /// its end; one that lives no longer than this is not shared.
    /// </summary>
    public TimeSpan ClockDifference { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a process that wants to get a token waits to see whether another wants to as well. 100 milliseconds when
    /// left out. It should be longer than a read and a write of the store take together.
    /// </summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Between two looks for the token that another process is getting; half of it to one and a half of it. 100 milliseconds when left out.</summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a process waits for another's token, which may have died meanwhile, before it gets one itself. 5 seconds when left out.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Most time for one read or write of the store. 2 seconds when left out.</summary>
    public TimeSpan StoreTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gives a number from 0 to 1 by which looks are spread.</summary>
    public Func<double> Jitter { get; init; } = new Spread().Next;
}
