using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// A limit of so many requests in any window of time, counted for each key by itself: for each token, or for each
/// account. Share one among all clients that use the same tokens. It counts this process only: where several use one
/// token, give each its part of the limit.
/// </summary>
/// <remarks>
/// The count is exact, since a bucket that refills can let almost twice the limit through in one window. A key takes
/// 8 to 16 bytes for each request of its last window, and is forgotten when it had none.
/// </remarks>
public sealed class ApiRateLimits
{
    private readonly ConcurrentDictionary<object, SlidingWindow> _windows = new();
    private long _swept;

    /// <summary>Sets a limit.</summary>
    /// <param name="requests">Most requests in one window, at least 1. Stay a little below what the server allows when other programs use the token too.</param>
    /// <param name="window">How long the window is: more than nothing, and a day at most.</param>
    /// <param name="clock">The clock that the window is measured with; the system's when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit cannot be kept, since it allows nothing or has no length.</exception>
    public ApiRateLimits(int requests, TimeSpan window, TimeProvider? clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, TimeSpan.FromDays(1));
        Requests = requests;
        Window = window;
        Clock = clock ?? TimeProvider.System;
        _swept = Clock.GetTimestamp();
    }

    /// <summary>Most requests in one window.</summary>
    public int Requests { get; }

    /// <summary>How long the window is. It slides: at each moment it is the time that just passed.</summary>
    public TimeSpan Window { get; }

    /// <summary>How many keys are remembered at present: those with a request in the last window, and at times some older ones.</summary>
    public int Count => _windows.Count;

    internal TimeProvider Clock { get; }

    /// <summary>The limiter of a key. All limiters of equal keys share one count; it costs nothing to ask for one again.</summary>
    /// <param name="key">What the server counts by: a token, or the id of an account. It is compared by <see cref="object.Equals(object)"/>.</param>
    public ApiRateLimiter For(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyedRateLimiter(this, key);
    }

    internal SlidingWindow WindowOf(object key)
    {
        if (_windows.TryGetValue(key, out var window))
            return window;

        ForgetIdleKeys();
        return _windows.GetOrAdd(key, static (_, limits) => new SlidingWindow(limits), this);
    }

    // Only when a key comes, since there are no more of them otherwise; once per window, so that it costs next to nothing.
    private void ForgetIdleKeys()
    {
        var swept = Interlocked.Read(ref _swept);
        if (Clock.GetElapsedTime(swept) < Window || Interlocked.CompareExchange(ref _swept, Clock.GetTimestamp(), swept) != swept)
            return;

        foreach (var (key, window) in _windows)
        {
            if (window.TryClose())
                _windows.TryRemove(KeyValuePair.Create(key, window));
        }
    }
}
