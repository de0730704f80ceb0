using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Notes in the agenda of a tenant what the clock will do to a contract.</summary>
internal static class ContractDeadlines
{
    /// <summary>Notes when the signing period expires, after that was set.</summary>
    public static void Plan(Tenant tenant, Contract contract)
    {
        if (contract.SigningPeriodExpiryTime is { } expiry)
            tenant.ScheduledWork.Add(expiry, new ContractWork(tenant, contract, isLifecycle: false));
    }

    public static void Expire(Tenant tenant, Contract contract, DateTimeOffset due)
    {
        contract.Expire();
        EventLog.Record(tenant, contract, EventTypes.SigningPeriodExpire, due, actor: null, contract.Id);
    }

    public static bool IsDue(Tenant tenant, Contract contract, DateTimeOffset due) =>
        contract.State == ContractState.Pending && contract.SigningPeriodExpiryTime == due
            && tenant.Oneflow.FindContract(contract.Id) is not null;
}
