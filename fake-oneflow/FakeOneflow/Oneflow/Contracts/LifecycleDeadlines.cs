using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Notes in the agenda of a tenant what the clock will do to the lifecycle of a contract.</summary>
internal static class LifecycleDeadlines
{
    /// <summary>Notes what comes next, after all that is due at once has happened.</summary>
    public static void Plan(Tenant tenant, Contract contract)
    {
        var now = tenant.Clock.GetUtcNow();
        DateTimeOffset? before = null;
        // A period that does not end after it began, as at the end of the calendar, is the last.
        while (contract.Lifecycle.Next is { } next && (before is null || next > before || !contract.Lifecycle.Settings.IsRecurring))
        {
            if (next > now)
            {
                tenant.ScheduledWork.Add(next, new ContractWork(tenant, contract, isLifecycle: true));
                return;
            }

            Step(tenant, contract, next);
            before = next;
        }
    }

    public static void Happen(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        Step(tenant, contract, due);
        Plan(tenant, contract);
    }

    public static bool IsDue(Tenant tenant, Contract contract, DateTimeOffset due) =>
        contract.Lifecycle.Next == due && tenant.Oneflow.FindContract(contract.Id) is not null;

    private static void Step(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        if (contract.Lifecycle.Step(due) is { } type)
            EventLog.Record(tenant, contract, type, due, actor: null, contract.Id);
        contract.Touch(due);
    }
}
