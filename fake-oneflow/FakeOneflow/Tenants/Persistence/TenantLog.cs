using OneflowFake.Tenants.Clock;

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
    private long _requests;
    private bool _isClosed;

    /// <summary>True while recorded commands are being repeated. Until that is over nothing happens by itself.</summary>
    public bool IsReplaying { get; private set; } = isReplaying;

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
            store!.Add(new StoredCommand(0, tenant.Id, moment, clock.State, command));
        Changes?.Signal();
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
