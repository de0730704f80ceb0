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
}
