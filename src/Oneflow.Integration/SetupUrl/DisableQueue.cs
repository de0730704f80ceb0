using System.Collections.Concurrent;

namespace Oneflow.Integration;

/// <summary>
/// Accounts that a call reported as disabled. They are checked later, so that the response reveals nothing to the caller.
/// </summary>
internal sealed class DisableQueue(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, bool> _waiting = [];
    private int _checking;

    /// <summary>Set when an account was added.</summary>
    public Signal Signal { get; } = new(clock);

    /// <summary>True while an account waits or is checked.</summary>
    public bool IsBusy => !_waiting.IsEmpty || Volatile.Read(ref _checking) > 0;

    public ICollection<long> Waiting => _waiting.Keys;

    public void Add(long accountId)
    {
        if (_waiting.TryAdd(accountId, true))
            Signal.Set();
    }

    /// <summary>Removes an account to check it. A call that comes during the check adds it again.</summary>
    public void Begin(long accountId)
    {
        Interlocked.Increment(ref _checking);
        _waiting.TryRemove(accountId, out _);
    }

    public void End() => Interlocked.Decrement(ref _checking);
}
