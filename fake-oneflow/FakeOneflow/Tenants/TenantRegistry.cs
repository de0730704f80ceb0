using System.Collections.Concurrent;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Snapshots;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Tenants;

/// <summary>All tenants of a server.</summary>
internal sealed class TenantRegistry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Tenant> _tenants = new();
    private readonly ConcurrentDictionary<int, int> _replicas = new();
    private readonly long[] _anonymous = new long[NumberFile.LastReserved + 1];
    private readonly TimeProvider _time;
    private readonly DateTimeOffset? _frozenAt;
    private readonly JournalCaps _journal;
    private readonly ICallbackSender _sender;
    private readonly CommandStore? _store;
    private readonly int _seed;
    private readonly Lazy<byte[]?> _secretKey;
    private readonly bool _isLenient;
    private readonly int _interval;
    private readonly Lazy<Tenant> _demo;
    private IReadOnlyList<IVendor> _vendors = [];
    private int _lastSeed;
    private int _lastSlot = NumberFile.LastReserved;
    private Tenant? _restoredDemo;

    /// <param name="seed">The seed of the demo tenant, and where automatic seeds begin.</param>
    /// <param name="time">The time behind all clocks.</param>
    /// <param name="frozenAt">Where the clock of a tenant stands that says nothing else; null when it runs.</param>
    /// <param name="sender">Calls receivers.</param>
    /// <param name="journal">The limits of each journal.</param>
    /// <param name="store">Keeps the tenants; null when nothing does.</param>
    /// <param name="secretKey">What secrets follow from unless the store says so; null for the seed alone.</param>
    /// <param name="isLenient">True when tenants let through what operations do not know.</param>
    /// <param name="interval">Commands of a tenant from one snapshot to the next.</param>
    public TenantRegistry(
        int seed, TimeProvider time, DateTimeOffset? frozenAt, ICallbackSender sender, JournalCaps journal, CommandStore? store,
        Lazy<byte[]?> secretKey, bool isLenient = false, int interval = TenantLog.DefaultInterval)
    {
        _secretKey = store is null ? secretKey : new(store.File.SecretKey);
        _isLenient = isLenient;
        _interval = interval;
        _store = store;
        _seed = seed;
        _journal = journal;
        AnonymousJournal = new(journal.ForAnonymous);
        _time = time;
        _sender = sender;
        _frozenAt = frozenAt;
        _lastSeed = seed;
        _demo = new(() => _restoredDemo ?? Create(_seed, Plan.Business, null, isDemo: true));
    }

    /// <summary>Calls of the APIs without a known token, which no tenant has in its journal.</summary>
    public RequestJournal AnonymousJournal { get; }

    /// <summary>The vendors with which each tenant has an account.</summary>
    public IReadOnlyList<IVendor> Vendors => _vendors;

    /// <summary>
    /// The tenant that seems to exist from the start. It is created when it is first asked for, which has to be before any
    /// other tenant is.
    /// </summary>
    public Tenant Demo => _demo.Value;

    public IEnumerable<Tenant> All => _tenants.Values;

    /// <summary>Registers the vendors, and restores the tenants that were kept.</summary>
    public void Open(IReadOnlyList<IVendor> vendors)
    {
        _vendors = vendors;
        if (_store is not null)
            Restore(_store.File);
    }

    /// <summary>Counts a call without an account, which goes on counting after a restart.</summary>
    /// <param name="slot">The slot of the vendor in <see cref="NumberFile"/>.</param>
    public long CountAnonymous(int slot) => _store is null ? Interlocked.Increment(ref _anonymous[slot]) : _store.File.Numbers.Count(slot);

    /// <summary>Lets scheduled work happen by itself from now on.</summary>
    public void GoLive()
    {
        foreach (var tenant in _tenants.Values)
            tenant.Scheduler.GoLive();
    }

    /// <summary>Creates a tenant.</summary>
    /// <param name="seed">The seed of its data; the next unused number of this server when null.</param>
    /// <param name="plan">What the account pays for.</param>
    /// <param name="frozenAt">Where its clock stands; as the server's when null.</param>
    public Tenant Create(int? seed, Plan plan, DateTimeOffset? frozenAt) => Create(seed, plan, frozenAt, isDemo: false);

    /// <summary>Ends what is under way in all tenants.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in _tenants.Values)
            await tenant.Scheduler.DisposeAsync();
    }

    public Tenant? Find(string id) => _tenants.GetValueOrDefault(id);

    /// <summary>Indicates whether a tenant is still there: a call that waited for it may find that it was deleted.</summary>
    public bool Has(Tenant tenant) => Find(tenant.Id) == tenant;

    public async Task<bool> DeleteAsync(string id)
    {
        if (!_tenants.TryRemove(id, out var tenant))
            return false;

        using (await tenant.Gate.EnterAsync(CancellationToken.None))
        {
            tenant.Log.Delete();
            foreach (var vendor in _vendors)
                vendor.Close(tenant);
        }

        await tenant.Scheduler.DisposeAsync();
        return true;
    }

    private Tenant Create(int? seed, Plan plan, DateTimeOffset? frozenAt, bool isDemo)
    {
        var chosen = seed ?? (Interlocked.Increment(ref _lastSeed) & int.MaxValue);
        // Counted, never given back: a token must not come back to life in a later tenant.
        var replica = _replicas.AddOrUpdate(chosen, 0, (_, last) => last + 1);
        var slot = Interlocked.Increment(ref _lastSlot);
        var stored = new StoredTenant(Handle(chosen, replica), chosen, replica, plan, frozenAt ?? _frozenAt, isDemo, slot);
        _store?.Add(stored, seed is null ? chosen : _seed);
        return Add(stored, isReplaying: false);
    }

    private void Restore(DataFile file)
    {
        _lastSeed = file.LastSeed;
        _lastSlot = Math.Max(file.LastSlot, NumberFile.LastReserved);
        foreach (var (seed, replica) in file.Replicas())
            _replicas[seed] = replica;
        foreach (var stored in file.Tenants().ToList())
        {
            var tenant = Restore(file, stored);
            if (stored.IsDemo)
                _restoredDemo = tenant;
        }
    }

    private Tenant Restore(DataFile file, StoredTenant stored)
    {
        var tenant = Add(stored, isReplaying: true);
        if (file.Snapshot(stored.Id) is not { } snapshot)
            return tenant;

        // An update of the fake brings another build, which is nothing to tell about.
        string? notice = null;
        try
        {
            if (snapshot.IsUsable)
            {
                TenantState.Read(tenant, _vendors, snapshot.State, hash => file.Content(stored.Id, hash));
                return tenant;
            }

            if (snapshot.Build == StoredSnapshot.ThisBuild)
                notice = $"The snapshot of {stored.Id} is damaged";
        }
#pragma warning disable CA1031 // The commands have all that is in it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultReport.Write(fault, $"the snapshot of {stored.Id}");
            notice = $"The snapshot of {stored.Id} cannot be read";
        }

        file.DropSnapshot(stored.Id, notice);
        foreach (var vendor in _vendors)
            vendor.Close(tenant);
        return Add(stored, isReplaying: true);
    }

    private Tenant Add(StoredTenant stored, bool isReplaying)
    {
        var clock = new FakeClock(_time, stored.FrozenAt);
        var log = new TenantLog(_store, stored, clock, isReplaying) { Interval = _interval };
        var secrets = new SeededSecrets(stored.Seed, stored.Replica, _secretKey.Value);
        var outboxes = new Outboxes();
        var tenant = new Tenant
        {
            Id = stored.Id,
            Seed = stored.Seed,
            Number = stored.Slot,
            Plan = stored.Plan,
            Clock = clock,
            Scheduler = new(clock, _time, outboxes, _sender, log),
            Log = log,
            Secrets = secrets,
            Journal = new(_journal),
            Faults = new(secrets),
            Outboxes = outboxes,
            Behavior = new() { IsLenientAtStart = _isLenient },
        };
        tenant.Scheduler.Owner = tenant;
        log.Changes = tenant.Changes;
        log.State = () => TenantState.Write(tenant, _vendors);
        foreach (var vendor in _vendors)
            vendor.Open(tenant);
        _tenants[tenant.Id] = tenant;
        return tenant;
    }

    // The first tenant of a seed has the plain handle.
    private static string Handle(int seed, int replica) => replica == 0
        ? FormattableString.Invariant($"tenant-{seed}")
        : FormattableString.Invariant($"tenant-{seed}-{replica + 1}");
}
