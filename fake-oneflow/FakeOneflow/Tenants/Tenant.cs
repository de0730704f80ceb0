using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.RateLimits;

namespace OneflowFake.Tenants;

/// <summary>
/// One customer with all its state. Nothing that a request can change lives outside a tenant; the account with each vendor
/// hangs off it.
/// </summary>
internal sealed class Tenant
{
    private readonly List<object> _accounts = [];

    public required string Id { get; init; }

    /// <summary>The seed that all its data follow from.</summary>
    public required int Seed { get; init; }

    /// <summary>Its place in the order of creation.</summary>
    public required int Number { get; init; }

    public required Plan Plan { get; init; }
    public required FakeClock Clock { get; init; }
    public required TenantScheduler Scheduler { get; init; }

    /// <summary>Records the changes of the tenant.</summary>
    public required TenantLog Log { get; init; }

    public required SeededSecrets Secrets { get; init; }
    public required RequestJournal Journal { get; init; }

    /// <summary>The faults to inject.</summary>
    public required FaultList Faults { get; init; }

    /// <summary>Requests to receivers that are due.</summary>
    public required Outboxes Outboxes { get; init; }

    /// <summary>The company; the first vendor makes it up.</summary>
    public CompanyProfile? Company { get; set; }

    public RateLimit RateLimit { get; } = new();

    /// <summary>The behavior of the service.</summary>
    public required TenantBehavior Behavior { get; init; }

    /// <summary>Signals each call and each change.</summary>
    public ChangeFeed Changes => Journal.Changes;

    public ScheduledWork ScheduledWork => Scheduler.ScheduledWork;

    /// <summary>Work that is due on the clock, in the order of time.</summary>
    public IEnumerable<DueItem> Due => ScheduledWork.Due.Concat(Outboxes.Due).OrderBy(item => item.Moment);

    /// <summary>Held while a call is decided, so that calls of one tenant follow each other.</summary>
    public TenantGate Gate => Scheduler.Gate;

    /// <summary>Adds the account with a vendor; there is one of each type.</summary>
    public void AddAccount(object account) => _accounts.Add(account);

    /// <summary>Gets the account with a vendor.</summary>
    public T Account<T>()
        where T : class
    {
        foreach (var account in _accounts)
        {
            if (account is T found)
                return found;
        }

        throw new InvalidOperationException($"The tenant has no {typeof(T).Name}: its vendor is not registered in FakeServer.");
    }

    /// <summary>Counts a request, whatever its result.</summary>
    public long CountRequest() => Log.CountRequest();
}
