using FakeOneflow.Events;
using FakeOneflow.Tenants;

namespace FakeOneflow.Contracts;

/// <summary>Lets happen what the tenant's clock has passed, before anybody looks.</summary>
internal static class ContractDeadlines
{
    public static void CatchUp(Tenant tenant)
    {
        if (tenant.NextDeadline is not { } next || tenant.Clock.GetUtcNow() is var now && now < next)
            return;

        foreach (var contract in Pending(tenant).Where(contract => contract.SigningPeriodExpiryTime <= now))
        {
            contract.Expire();
            EventLog.Record(tenant, contract, EventTypes.SigningPeriodExpire, contract.StateUpdatedTime, actor: null, contract.Id);
        }

        Plan(tenant);
    }

    /// <summary>Finds out when to look next, after a signing period was set.</summary>
    public static void Plan(Tenant tenant) =>
        tenant.NextDeadline = Pending(tenant).Min(contract => contract.SigningPeriodExpiryTime);

    private static IEnumerable<Contract> Pending(Tenant tenant) =>
        tenant.Contracts.Where(contract => contract.State == ContractState.Pending);
}
