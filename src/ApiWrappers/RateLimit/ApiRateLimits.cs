using System.Collections.Concurrent;

namespace ApiWrappers;

/// <summary>
/// A limit on the number of requests in any window of time, counted separately for each key: for each token, or for each account.
/// Share one among all clients that use the same tokens. It counts this process only: when several processes use one token, give each
/// its part of the limit.
/// </summary>
/// <remarks>
/// The count is exact; a token bucket can admit almost twice the limit in one window. A key takes 8 to 16 bytes for each request in
/// its last window, and is dropped when it had none.
/// </remarks>
public sealed class ApiRateLimits
{
    private readonly ConcurrentDictionary<object, SlidingWindow> _windows = new();
    private long _swept;

    /// <summary>Creates a limit.</summary>
    /// <param name="requests">
    /// The maximum number of requests in one window, at least 1. Stay a little below the server's limit when other programs
    /// use the token too.
    /// </param>
    /// <param name="window">The length of the window: more than zero, at most a day.</param>
    /// <param name="clock">The clock of the window; the system clock when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The limit allows nothing, or its window has no length or is longer than a day.
    /// </exception>
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

    /// <summary>The maximum number of requests in one window.</summary>
    public int Requests { get; }

    /// <summary>The length of the window. It slides: it is always the time that just passed.</summary>
    public TimeSpan Window { get; }

    /// <summary>The number of keys held: those with a request in the last window, and at times some older ones.</summary>
    public int Count => _windows.Count;

    internal TimeProvider Clock { get; }

    /// <summary>Returns the limiter of a key. All limiters of equal keys share one count.</summary>
    /// <param name="key">
    /// The key that the server counts by: a token, or the id of an account. It is compared by
    /// <see cref="object.Equals(object)"/>.
    /// </param>
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

    // Only when a key is added, since their number does not grow otherwise; once per window, so that it costs almost nothing.
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
