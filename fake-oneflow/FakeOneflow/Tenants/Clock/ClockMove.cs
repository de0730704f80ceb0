namespace OneflowFake.Tenants.Clock;

/// <summary>The outcome of moving a clock.</summary>
internal enum ClockMove
{
    /// <summary>The clock stands or runs as was asked.</summary>
    Done,

    /// <summary>It would have passed the last moment there is, so nothing happened.</summary>
    PastTheEnd,

    /// <summary>More is due than one move lets happen; the clock stands where it came to.</summary>
    TooMuch,
}
