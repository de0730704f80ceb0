using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// The end of a call: its token is cancelled when the time is over, or by the caller. On the system's clock deadlines
/// are used again, which spares each call a source and a timer.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private const int MostIdle = 64;

    // No timer counts further; and nobody waits so long for one response.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly ConcurrentQueue<Deadline> Idle = new();

    private readonly CancellationTokenSource _source;
    private TimeProvider _clock = TimeProvider.System;
    private TimeSpan _length;
    private long _started;
    private CancellationTokenRegistration _registration;

    private Deadline(CancellationTokenSource source) => _source = source;

    /// <summary>Ends with the deadline, or with the caller's token.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The caller's token alone, for what may take longer than the deadline.</summary>
    public CancellationToken Caller { get; private set; }

    /// <summary>What is left of the time; the longest time there is when there is no deadline.</summary>
    public TimeSpan Left => _length == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _length - Elapsed;

    /// <summary>What has passed since the beginning.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_started);

    /// <summary>Begins to count.</summary>
    public static Deadline Start(TimeSpan length, TimeProvider clock, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var deadline = clock != TimeProvider.System ? new Deadline(new CancellationTokenSource(length, clock))
            : Idle.TryDequeue(out var idle) ? idle : new Deadline(new CancellationTokenSource());
        deadline.Begin(length, clock, caller);
        return deadline;
    }

    /// <summary>Begins to count anew: what comes in parts has the whole time for each.</summary>
    public void Restart()
    {
        _started = _clock.GetTimestamp();
        _source.CancelAfter(_length);
    }

    /// <summary>Counts no further until it begins anew.</summary>
    public void Pause() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Waits before a further attempt; false when the deadline would pass on the way, or did, or the wait is one of days.</summary>
    public async ValueTask<bool> WaitAsync(TimeSpan delay)
    {
        if (delay >= Left || delay > LongestWait)
            return false;

        await Task.Delay(delay, _clock, Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Caller.ThrowIfCancellationRequested();
        return !Token.IsCancellationRequested;
    }

    public void Dispose()
    {
        _registration.Dispose();
        Caller = default;
        if (_clock == TimeProvider.System && Idle.Count < MostIdle && _source.TryReset())
            Idle.Enqueue(this);
        else
            _source.Dispose();
    }

    private void Begin(TimeSpan length, TimeProvider clock, CancellationToken caller)
    {
        (_length, _clock, Caller, _started) = (length, clock, caller, clock.GetTimestamp());
        if (clock == TimeProvider.System)
            _source.CancelAfter(length);
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }
}
