namespace Oneflow.Integration;

/// <summary>
/// Limits the work in progress, so that no account can take all slots and slow work does not keep any. Work that
/// turned out to be slow moves to a second, larger set of slots.
/// </summary>
/// <param name="size">The number of slots.</param>
/// <param name="sizePerAccount">The number of slots that an account can take.</param>
/// <param name="slowSize">The number of slots for slow work; an account can take half of them.</param>
internal sealed class WorkSlots(int size, int sizePerAccount, int slowSize)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, int> _running = [];
    private readonly Dictionary<long, int> _slow = [];
    private TaskCompletionSource _changed = New();
    private int _runningCount;
    private int _slowCount;

    public (int Running, int Slow) Counts
    {
        get
        {
            lock (_lock)
                return (_runningCount, _slowCount);
        }
    }

    /// <summary>Waits until a slot is free.</summary>
    public Task WaitForFreeAsync(CancellationToken cancellationToken) => WaitAsync(() => _runningCount < size, cancellationToken);

    /// <summary>Waits until no work is in progress.</summary>
    public Task WaitForNoneAsync(CancellationToken cancellationToken)
        => WaitAsync(() => _runningCount == 0 && _slowCount == 0, cancellationToken);

    /// <summary>Returns how much work of any one account can start now, and the accounts that must wait.</summary>
    /// <param name="idleOnly">True to exclude all accounts with work in progress; false to exclude those without free slots.</param>
    public (int Count, IReadOnlyCollection<long> Except) GetFree(bool idleOnly)
    {
        lock (_lock)
        {
            var free = size - _runningCount;
            if (idleOnly)
                return (Math.Min(free, sizePerAccount), [.. _running.Keys.Union(_slow.Keys)]);

            var others = _running.Where(account => account.Value < sizePerAccount).Select(account => account.Value).DefaultIfEmpty();
            var full = _running.Where(account => account.Value >= sizePerAccount).Select(account => account.Key);
            return (Math.Min(free, sizePerAccount - others.Max()), [.. full]);
        }
    }

    public void Take(long accountId)
    {
        lock (_lock)
        {
            Add(_running, accountId, 1);
            _runningCount++;
        }
    }

    /// <summary>Moves work to the slots for slow work.</summary>
    /// <returns>True when one was free.</returns>
    public bool TryMoveToSlow(long accountId)
    {
        lock (_lock)
        {
            if (_slowCount >= slowSize || _slow.GetValueOrDefault(accountId) >= Math.Max(1, slowSize / 2))
                return false;

            Add(_running, accountId, -1);
            _runningCount--;
            Add(_slow, accountId, 1);
            _slowCount++;
        }

        Change();
        return true;
    }

    public void Release(long accountId, bool isSlow)
    {
        lock (_lock)
        {
            Add(isSlow ? _slow : _running, accountId, -1);
            if (isSlow)
                _slowCount--;
            else
                _runningCount--;
        }

        Change();
    }

    private static void Add(Dictionary<long, int> counts, long accountId, int change)
    {
        counts[accountId] = counts.GetValueOrDefault(accountId) + change;
        if (counts[accountId] == 0)
            counts.Remove(accountId);
    }

    private async Task WaitAsync(Func<bool> isReached, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (isReached())
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private void Change()
    {
        TaskCompletionSource changed;
        lock (_lock)
            (changed, _changed) = (_changed, New());
        changed.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
