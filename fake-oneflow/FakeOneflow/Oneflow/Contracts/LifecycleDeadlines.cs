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
                tenant.ScheduledWork.Add(
                    next, FormattableString.Invariant($"the lifecycle of contract {contract.Id} moves on"),
                    due => IsDue(tenant, contract, due), due => Happen(tenant, contract, due));
                return;
            }

            Step(tenant, contract, next);
            before = next;
        }
    }

    private static void Happen(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        if (!IsDue(tenant, contract, due))
            return;

        Step(tenant, contract, due);
        Plan(tenant, contract);
    }

    private static bool IsDue(Tenant tenant, Contract contract, DateTimeOffset due) =>
        contract.Lifecycle.Next == due && tenant.Oneflow.FindContract(contract.Id) is not null;

    private static void Step(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        if (contract.Lifecycle.Step(due) is { } type)
            EventLog.Record(tenant, contract, type, due, actor: null, contract.Id);
        contract.Touch(due);
    }
}
