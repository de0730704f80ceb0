namespace ApiWrappers;

/// <summary>The requests of one key in the last window, and the calls that wait for one of them to leave it.</summary>
internal sealed class SlidingWindow
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private readonly TimestampRing _sent;
    private readonly TimeProvider _clock;
    private readonly int _limit;
    private readonly long _window;
    private ITimer? _timer;
    private long _pausedUntil = long.MinValue;
    private bool _isClosed;

    public SlidingWindow(ApiRateLimits limits)
    {
        _clock = limits.Clock;
        _limit = limits.Requests;
        _window = Ticks(limits.Window);
        _sent = new TimestampRing(_limit);
    }

    /// <summary>Enters a request; false when the window is closed for good.</summary>
    /// <param name="maxWait">The maximum wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <param name="waiter">The wait; null when the request may be sent at once.</param>
    public bool TryEnter(TimeSpan maxWait, CancellationToken cancellationToken, out Waiter? waiter)
    {
        waiter = null;
        lock (_gate)
        {
            if (_isClosed)
                return false;

            var now = Now();
            if (_waiters.Count == 0 && IsFree(now))
            {
                _sent.Add(now);
                return true;
            }

            var wait = Span(DueOf(_waiters.Count, now) - now);
            var newcomer = waiter = new Waiter(now + Ticks(maxWait));
            if (wait > maxWait)
            {
                newcomer.Refuse(wait);
                return true;
            }

            _waiters.AddLast(newcomer);
            SetTimer(now);
            newcomer.Registration = cancellationToken.UnsafeRegister((_, token) => Leave(newcomer, token), null);
            return true;
        }
    }

    /// <summary>Admits nothing for a while; false when the window is closed for good.</summary>
    /// <param name="delay">The duration.</param>
    public bool TryPause(TimeSpan delay)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;

            var now = Now();
            _pausedUntil = Math.Max(_pausedUntil, now + Ticks(delay));
            RefuseLate(now);
            SetTimer(now);
            return true;
        }
    }

    /// <summary>Closes the window for good if it holds nothing.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            var now = Now();
            _isClosed = _isClosed || (_waiters.Count == 0 && _sent.Count == 0 && now >= _pausedUntil);
            if (_isClosed)
                _timer?.Dispose();
            return _isClosed;
        }
    }

    private void Admit()
    {
        lock (_gate)
        {
            var now = Now();
            while (_waiters.First is { } first && IsFree(now))
            {
                _waiters.RemoveFirst();
                _sent.Add(now);
                first.Value.Grant();
            }

            SetTimer(now);
        }
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_waiters.Remove(waiter))
                return;

            waiter.TrySetCanceled(cancellationToken);
            SetTimer(Now());
        }
    }

    // Waiters behind one that leaves move up, so each is checked at its new place.
    private void RefuseLate(long now)
    {
        var place = 0;
        for (var node = _waiters.First; node is not null;)
        {
            var next = node.Next;
            var due = DueOf(place, now);
            if (due > node.Value.Latest)
            {
                _waiters.Remove(node);
                node.Value.Refuse(Span(due - now));
            }
            else
            {
                place++;
            }

            node = next;
        }
    }

    private bool IsFree(long now) => now >= _pausedUntil && _sent.Count < _limit;

    /// <summary>The time at which the waiter at a place is admitted: when as many requests have left the window as are before it.</summary>
    private long DueOf(int place, long now)
    {
        var leaving = (place % _limit) + _sent.Count - _limit;
        var start = Math.Max(now, _pausedUntil);
        var due = leaving < 0 ? start : Math.Max(start, _sent[leaving] + _window);

        // A whole limit of waiters before it has to be admitted, and to leave the window again.
        return due + (place / _limit * _window);
    }

    private void SetTimer(long now)
    {
        if (_waiters.Count == 0)
        {
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Timers count whole milliseconds; one that fires too early would only have to be set again.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(Span(DueOf(0, now) - now).TotalMilliseconds));
        _timer ??= _clock.CreateTimer(
            static window => ((SlidingWindow)window!).Admit(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait < LongestTimer ? wait : LongestTimer, Timeout.InfiniteTimeSpan);
    }

    private long Now()
    {
        var now = _clock.GetTimestamp();
        while (_sent.Count > 0 && now - _sent[0] >= _window)
            _sent.RemoveOldest();
        return now;
    }

    private long Ticks(TimeSpan span) => (long)(Math.Clamp(span.TotalSeconds, 0, int.MaxValue) * _clock.TimestampFrequency);

    private TimeSpan Span(long ticks) => TimeSpan.FromSeconds((double)ticks / _clock.TimestampFrequency);
}
