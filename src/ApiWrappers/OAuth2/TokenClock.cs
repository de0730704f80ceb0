namespace ApiWrappers;

/// <summary>
/// The clock for token lifetimes: monotonic, in ticks of 100 nanoseconds. For the system clock it uses the coarse reading, which
/// costs a fifth of the exact one and lags behind it by up to <see cref="Resolution"/>.
/// </summary>
internal readonly struct TokenClock(TimeProvider clock)
{
    private readonly TimeProvider? _other = clock == TimeProvider.System ? null : clock;

    public long Now => _other is null ? Environment.TickCount64 * TimeSpan.TicksPerMillisecond : _other.GetElapsedTime(0).Ticks;

    public long Resolution => _other is null ? 16 * TimeSpan.TicksPerMillisecond : 0;

    /// <summary>
    /// A time that is later by a number of ticks. Beyond the range of times it is the last of that side: a lifetime that never ends must
    /// not come round to the past.
    /// </summary>
    public static long Sum(long time, Int128 ticks) => (long)Int128.Clamp(time + ticks, long.MinValue, long.MaxValue);
}
