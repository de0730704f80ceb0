namespace ApiWrappers.TokenSharing;

/// <summary>Options for sharing tokens between processes.</summary>
public sealed class DistributedTokenSharingOptions
{
    /// <summary>The prefix of every key in the store. <c>oauth2:</c> when omitted.</summary>
    public string KeyPrefix { get; init; } = "oauth2:";

    /// <summary>
    /// The maximum difference between the clocks of two machines. 30 seconds when omitted. A shared token is no longer used that long
    /// before it expires; one with a shorter lifetime is not shared.
    /// </summary>
    public TimeSpan ClockDifference { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time that a process waits before it requests a token, to see whether another one does too. 100 milliseconds when omitted. It
    /// should be longer than a read and a write of the store together.
    /// </summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The interval at which a process looks for the token that another one is requesting, varied from half to one and a
    /// half of it. 100 milliseconds when omitted.
    /// </summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The maximum time to wait for the token of another process, which may have ended, before requesting one. 5 seconds
    /// when omitted.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum time for one read or write of the store. 2 seconds when omitted.</summary>
    public TimeSpan StoreTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Returns a number from 0 to 1 that spreads the intervals.</summary>
    public Func<double> Jitter { get; init; } = new Spread().Next;
}
