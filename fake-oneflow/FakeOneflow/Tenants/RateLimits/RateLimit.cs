using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.RateLimits;

/// <summary>Counts the requests of each token of a tenant. It is off until it is switched on.</summary>
internal sealed class RateLimit
{
    /// <summary>Requests within a window, as documented.</summary>
    public const int Documented = 2000;

    /// <summary>The length of a window. It begins with the first request after the one before is over.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly TrackedMap<string, UsedWindow> _windows = new();

    /// <summary>Requests that a token may send within a window; null when the limit is off.</summary>
    public int? Limit { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Switches the limit on or, with null, off. Counting begins again.</summary>
    public void Set(int? limit)
    {
        lock (_gate)
        {
            Limit = limit;
            foreach (var token in _windows.Keys.ToList())
                _windows.Remove(token);
        }
    }

    /// <summary>Counts a request of a token.</summary>
    /// <param name="token">Id of the token.</param>
    /// <param name="now">The tenant's time.</param>
    /// <returns>False when it is beyond the limit; then it does not count.</returns>
    public bool TryCount(string token, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (Limit is not { } limit)
                return true;

            var window = _windows.Find(token) ?? new(now, 0);
            // A clock that was set back is in a window of its own.
            if (now >= window.Start.Plus(Window) || now < window.Start)
                window = new(now, 0);
            if (window.Used >= limit)
                return false;

            _windows.Set(token, window with { Used = window.Used + 1 });
            return true;
        }
    }

    /// <summary>Passes the limit and what was used of it through.</summary>
    public void Keep(StateStream state)
    {
        lock (_gate)
        {
            Limit = state.IntOrNull(Limit);
            List<(string Token, UsedWindow Window)> windows = [.. _windows.Keys.Select(token => (token, _windows.Find(token)!))];
            foreach (var (token, window) in state.List(windows, (stream, it) =>
                (stream.Text(it.Token), new UsedWindow(stream.Time(it.Window?.Start), stream.Int(it.Window?.Used)))))
                _windows.Set(token, window);
        }
    }

    private sealed record UsedWindow(DateTimeOffset Start, int Used);
}
