using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Notes in the agenda of a tenant what the clock will do to the lifecycle of a contract.</summary>
internal static class LifecycleDeadlines
{
    /// <summary>Notes what comes next, or lets it happen when it is due at once.</summary>
    public static void Plan(Tenant tenant, Contract contract)
    {
        if (contract.Lifecycle.Next is not { } next)
            return;

        if (next <= tenant.Clock.GetUtcNow())
            Happen(tenant, contract, next);
        else
            tenant.ScheduledWork.Add(next, due => Happen(tenant, contract, due));
    }

    private static void Happen(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        if (contract.Lifecycle.Next != due || tenant.FindContract(contract.Id) is null)
            return;

        if (contract.Lifecycle.Step(due) is { } type)
            EventLog.Record(tenant, contract, type, due, actor: null, contract.Id);
        contract.Touch(due);
        Plan(tenant, contract);
    }
}
