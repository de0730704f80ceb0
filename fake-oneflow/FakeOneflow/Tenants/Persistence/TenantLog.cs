using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Notes what changes one tenant, in the order in which it is done: to be used under the tenant's lock. Without a data
/// directory nothing is noted.
/// </summary>
/// <param name="store">Where to; null for nowhere.</param>
/// <param name="tenant">Whose log it is.</param>
/// <param name="clock">The tenant's clock.</param>
/// <param name="isReplaying">Whether to begin with what was noted before.</param>
internal sealed class TenantLog(CommandStore? store, StoredTenant tenant, FakeClock clock, bool isReplaying = false)
{
    /// <summary>Commands from one snapshot to the next, unless the tenant is large.</summary>
    public const int DefaultInterval = 1000;

    // Each of these makes the interval longer, so that writing the state of a large tenant costs no more than its commands do.
    private const int Large = 4 * 1024 * 1024;

    private long _requests;
    private bool _isClosed;
    private long _sinceSnapshot;
    private int _intervals = 1;

    /// <summary>True while recorded commands are being repeated. Until that is over nothing happens by itself.</summary>
    public bool IsReplaying { get; private set; } = isReplaying;

    /// <summary>Commands from one snapshot to the next, at least.</summary>
    public int Interval { get; init; } = DefaultInterval;

    /// <summary>Writes the state of the tenant; null when it is not kept.</summary>
    public Func<WrittenState>? State { get; set; }

    /// <summary>Signals each change of the tenant.</summary>
    public ChangeFeed? Changes { get; set; }

    /// <summary>True when commands are noted.</summary>
    public bool IsOn => store is not null && !IsReplaying && !_isClosed;

    /// <summary>Notes a command that was carried out.</summary>
    /// <param name="command">What was done.</param>
    /// <param name="moment">What the clock showed when it was done.</param>
    public void Note(TenantCommand command, DateTimeOffset moment)
    {
        if (IsOn)
        {
            store!.Add(new StoredCommand(0, tenant.Id, moment, clock.State, command));
            _sinceSnapshot++;
        }

        Changes?.Signal();
    }

    /// <summary>Counts a command that was repeated.</summary>
    public void CountReplayed() => _sinceSnapshot++;

    /// <summary>Writes a snapshot when enough commands were noted since the last one. Call it when no command is half done.</summary>
    public void KeepState()
    {
        if (!IsOn || State is null || _sinceSnapshot < (long)Interval * _intervals)
            return;

        _sinceSnapshot = 0;
        try
        {
            var state = State();
            _intervals = 1 + (state.State.Length / Large);
            store!.AddSnapshot(tenant.Id, state);
        }
#pragma warning disable CA1031 // Without it the next start takes longer, and nothing else is lost.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultReport.Write(fault, "a snapshot");
        }
    }

    /// <summary>Counts a request, also beyond the end of the process.</summary>
    /// <returns>Its number.</returns>
    public long CountRequest() => store is null ? Interlocked.Increment(ref _requests) : store.File.Numbers.Count(tenant.Slot);

    /// <summary>Waits until all that was noted is safe.</summary>
    /// <exception cref="FakeServerDataException">It cannot be written.</exception>
    public Task WrittenAsync() => store?.WrittenAsync() ?? Task.CompletedTask;

    /// <summary>Ends the replay.</summary>
    public void GoLive() => IsReplaying = false;

    /// <summary>Forgets the tenant and all that was noted.</summary>
    public void Delete()
    {
        if (IsOn)
            store!.DeleteTenant(tenant.Id);
        _isClosed = true;
        Changes?.Signal();
    }
}
