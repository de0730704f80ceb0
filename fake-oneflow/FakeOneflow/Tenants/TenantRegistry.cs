using System.Collections.Concurrent;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Files;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants;

/// <summary>All tenants of a server, with the indexes by which a request finds its own.</summary>
internal sealed class TenantRegistry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Tenant> _tenants = new();
    private readonly TrackedMap<string, ApiToken> _tokens = new();
    private readonly TrackedMap<string, AccessLink> _links = new();
    private readonly ConcurrentDictionary<string, Tenant> _clients = new();
    private readonly TrackedMap<string, AccessToken> _accessTokens = new();
    private readonly TrackedMap<string, StoredFile> _downloads = new();
    private readonly ConcurrentDictionary<int, int> _replicas = new();
    private readonly TimeProvider _time;
    private readonly DateTimeOffset? _frozenAt;
    private readonly JournalCaps _journal;
    private readonly ICallbackSender _sender;
    private readonly CommandStore? _store;
    private readonly int _seed;
    private readonly RuleSwitches _rules;
    private readonly bool _isLenient;
    private int _lastSeed;
    private readonly long[] _anonymous = new long[NumberFile.LastReserved + 1];
    private int _lastSlot = NumberFile.LastReserved;
    private readonly byte[]? _secretKey;
    private readonly Lazy<Tenant> _demo;
    private Tenant? _restoredDemo;

    /// <param name="seed">What the demo tenant follows from, and where automatic seeds begin.</param>
    /// <param name="time">The time behind all clocks.</param>
    /// <param name="frozenAt">Where the clock of a tenant stands that says nothing else; null when it runs.</param>
    /// <param name="sender">Calls receivers.</param>
    /// <param name="journal">What each journal keeps at most.</param>
    /// <param name="rules">Which rules hold.</param>
    /// <param name="store">What keeps the tenants, from which they are restored; null for nothing.</param>
    /// <param name="secretKey">What secrets follow from unless the store says so; null for the seed alone.</param>
    /// <param name="isLenient">True when tenants let through what operations do not know.</param>
    public TenantRegistry(
        int seed, TimeProvider time, DateTimeOffset? frozenAt, ICallbackSender sender, JournalCaps journal, RuleSwitches rules,
        CommandStore? store, byte[]? secretKey, bool isLenient = false)
    {
        _secretKey = store is null ? secretKey : store.File.SecretKey;
        _rules = rules;
        _isLenient = isLenient;
        _store = store;
        _seed = seed;
        _journal = journal;
        AnonymousJournal = new(journal.ForAnonymous);
        _time = time;
        _sender = sender;
        _frozenAt = frozenAt;
        _lastSeed = seed;
        _demo = new(() => _restoredDemo ?? Create(_seed, Plan.Business, null, isDemo: true));
        if (store is not null)
            Restore(store.File);
    }

    /// <summary>Calls of the API without a token that is known, which no tenant has in its journal.</summary>
    public RequestJournal AnonymousJournal { get; }

    /// <summary>
    /// The tenant that exists from the start, as far as anybody can see: it is made when it is first asked for, which has to
    /// be before any other tenant is.
    /// </summary>
    public Tenant Demo => _demo.Value;

    /// <summary>All tenants.</summary>
    internal IEnumerable<Tenant> All => _tenants.Values;

    /// <summary>Counts a call without an account, which goes on counting after a restart.</summary>
    /// <param name="slot">The slot of the vendor in <see cref="NumberFile"/>.</param>
    public long CountAnonymous(int slot) => _store is null ? Interlocked.Increment(ref _anonymous[slot]) : _store.File.Numbers.Count(slot);

    /// <summary>Begins to let things happen by themselves.</summary>
    public void GoLive()
    {
        foreach (var tenant in _tenants.Values)
            tenant.Scheduler.GoLive();
    }

    /// <summary>Makes a tenant.</summary>
    /// <param name="seed">What its data follow from; the next unused number of this server when null.</param>
    /// <param name="plan">What the account pays for.</param>
    /// <param name="frozenAt">Where its clock stands; as the server's when null.</param>
    public Tenant Create(int? seed, Plan plan, DateTimeOffset? frozenAt) => Create(seed, plan, frozenAt, isDemo: false);

    private Tenant Create(int? seed, Plan plan, DateTimeOffset? frozenAt, bool isDemo)
    {
        var chosen = seed ?? (Interlocked.Increment(ref _lastSeed) & int.MaxValue);
        // Counted, never given back: a token must not come back to life in a later tenant.
        var replica = _replicas.AddOrUpdate(chosen, 0, (_, last) => last + 1);
        var made = new StoredTenant(TenantFactory.Handle(chosen, replica), chosen, replica, plan, frozenAt ?? _frozenAt, isDemo, Interlocked.Increment(ref _lastSlot));
        _store?.Add(made, seed is null ? chosen : _seed);
        return Add(made, isReplaying: false);
    }

    private void Restore(DataFile file)
    {
        _lastSeed = file.LastSeed;
        _lastSlot = Math.Max(file.LastSlot, NumberFile.LastReserved);
        foreach (var (seed, replica) in file.Replicas())
            _replicas[seed] = replica;
        foreach (var stored in file.Tenants())
        {
            var tenant = Add(stored, isReplaying: true);
            if (stored.IsDemo)
                _restoredDemo = tenant;
        }
    }

    private Tenant Add(StoredTenant made, bool isReplaying)
    {
        var clock = new FakeClock(_time, made.FrozenAt);
        var log = new TenantLog(_store, made, clock, isReplaying);
        var tenant = TenantFactory.Create(made, _secretKey, clock, _time, _sender, new(_journal), _rules, log);
        tenant.Scheduler.Owner = tenant;
        tenant.Behavior.IsStrict = !_isLenient;
        _tenants[tenant.Id] = tenant;
        _clients[tenant.Signicat.Client.Id] = tenant;
        AddToken(tenant);
        return tenant;
    }

    /// <summary>Ends what is under way in all tenants.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in _tenants.Values)
            await tenant.Scheduler.DisposeAsync();
    }

    public Tenant? Find(string id) => _tenants.GetValueOrDefault(id);

    public async Task<bool> DeleteAsync(string id)
    {
        if (!_tenants.TryRemove(id, out var tenant))
            return false;

        using (await tenant.Gate.EnterAsync(CancellationToken.None))
            tenant.Log.Delete();
        foreach (var token in tenant.Tokens)
            _tokens.Remove(token.Text);
        Forget(tenant.Links.Values);
        _clients.TryRemove(tenant.Signicat.Client.Id, out _);
        foreach (var token in tenant.Signicat.Tokens)
            _accessTokens.Remove(token.Text);
        foreach (var secret in tenant.Downloads.Keys)
            _downloads.Remove(secret);
        await tenant.Scheduler.DisposeAsync();
        return true;
    }

    public ApiToken AddToken(Tenant tenant)
    {
        var token = tenant.AddToken();
        _tokens.Set(token.Text, token);
        return token;
    }

    public ApiToken? FindToken(string text) => _tokens.Find(text);

    /// <summary>The tenant whose API client of Signicat has an id.</summary>
    public Tenant? FindClient(string clientId) => _clients.GetValueOrDefault(clientId);

    public AccessToken IssueAccessToken(Tenant tenant, IReadOnlyList<string> scopes)
    {
        var token = tenant.Signicat.Issue(scopes, tenant.Clock.GetUtcNow(), tenant);
        _accessTokens.Set(token.Text, token);
        return token;
    }

    public AccessToken? FindAccessToken(string text) => _accessTokens.Find(text);

    public void AddLink(AccessLink link)
    {
        link.Tenant.Links.Set(link.Secret, link);
        _links.Set(link.Secret, link);
    }

    public AccessLink? FindLink(string secret) => _links.Find(secret);

    public void AddDownload(StoredFile file)
    {
        file.Tenant.Downloads.Set(file.Secret, file);
        _downloads.Set(file.Secret, file);
    }

    public StoredFile? FindDownload(string secret) => _downloads.Find(secret);

    /// <summary>Deletes a contract with the links to it and the addresses of its files.</summary>
    public void Delete(Tenant tenant, Contract contract)
    {
        Forget(tenant.Remove(contract));
        foreach (var file in tenant.Downloads.Values.Where(file => file.Contract == contract).ToList())
        {
            tenant.Downloads.Remove(file.Secret);
            _downloads.Remove(file.Secret);
        }
    }

    public void Forget(IEnumerable<AccessLink> links)
    {
        foreach (var link in links)
            _links.Remove(link.Secret);
    }

    /// <summary>A contract of any account but one; only asked when that account does not have it.</summary>
    public (Tenant Tenant, Contract Contract)? FindContractElsewhere(Tenant own, long id)
    {
        foreach (var tenant in _tenants.Values)
        {
            if (tenant != own && tenant.FindContract(id) is { } contract)
                return (tenant, contract);
        }

        return null;
    }
}
