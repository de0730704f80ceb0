using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// The deadline of a call: its token is cancelled when the time is over, or by the caller. On the system clock, deadlines are pooled,
/// which saves each call a source and a timer.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private const int MostIdle = 64;

    // Timers have a maximum, and no caller waits that long for one response.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly ConcurrentQueue<Deadline> Idle = new();

    private readonly CancellationTokenSource _source;
    private TimeProvider _clock = TimeProvider.System;
    private TimeSpan _length;
    private long _began;
    private long _restarted;
    private CancellationTokenRegistration _registration;

    private Deadline(CancellationTokenSource source) => _source = source;

    /// <summary>Cancelled with the deadline, or with the caller's token.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The caller's token alone, for operations that may take longer than the deadline.</summary>
    public CancellationToken Caller { get; private set; }

    /// <summary>The remaining time; <see cref="TimeSpan.MaxValue"/> without a deadline.</summary>
    public TimeSpan Left => _length == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _length - _clock.GetElapsedTime(_restarted);

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);

    /// <summary>Starts a deadline.</summary>
    public static Deadline Start(TimeSpan length, TimeProvider clock, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var deadline = clock != TimeProvider.System ? new Deadline(new CancellationTokenSource(length, clock))
            : Idle.TryDequeue(out var idle) ? idle : new Deadline(new CancellationTokenSource());
        deadline.Begin(length, clock, caller);
        return deadline;
    }

    /// <summary>Restarts the deadline, for content that arrives in parts and has the whole length for each of them.</summary>
    /// <param name="limit">A shorter time than the deadline's length, if there is one.</param>
    public void Restart(TimeSpan limit)
    {
        _restarted = _clock.GetTimestamp();
        _source.CancelAfter(_length == Timeout.InfiniteTimeSpan || (limit != Timeout.InfiniteTimeSpan && limit < _length)
            ? limit
            : _length);
    }

    /// <summary>Pauses the deadline until it is restarted.</summary>
    /// <param name="limit">The longest pause: the token is cancelled then.</param>
    public void Pause(TimeSpan limit) => _source.CancelAfter(limit);

    /// <summary>Waits before another attempt; false when the deadline passes before the end of the wait, or the wait takes days.</summary>
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
        (_length, _clock, Caller, _began) = (length, clock, caller, clock.GetTimestamp());
        _restarted = _began;
        if (clock == TimeProvider.System)
            _source.CancelAfter(length);
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }
}
