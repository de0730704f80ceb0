using OneflowFake.Tenants;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Something that the clock does to a contract.</summary>
/// <param name="tenant">Whose contract it is.</param>
/// <param name="contract">The contract.</param>
/// <param name="isLifecycle">True when its lifecycle moves on; false when its signing period expires.</param>
internal sealed class ContractWork(Tenant tenant, Contract contract, bool isLifecycle) : DueWork
{
    private readonly Contract _contract = contract;
    private readonly bool _isLifecycle = isLifecycle;

    public override string What => _isLifecycle
        ? FormattableString.Invariant($"the lifecycle of contract {_contract.Id} moves on")
        : FormattableString.Invariant($"the signing period of contract {_contract.Id} expires");

    public override bool IsWanted(DateTimeOffset due) =>
        _isLifecycle ? LifecycleDeadlines.IsDue(tenant, _contract, due) : ContractDeadlines.IsDue(tenant, _contract, due);

    public override void Happen(DateTimeOffset due)
    {
        if (!IsWanted(due))
            return;

        if (_isLifecycle)
            LifecycleDeadlines.Happen(tenant, _contract, due);
        else
            ContractDeadlines.Expire(tenant, _contract, due);
    }

    // The contract may be deleted since, so that only the work leads to it.
    public static ContractWork Keep(StateStream state, ContractWork? it, Tenant tenant) =>
        new(tenant, state.Value(it?._contract, Contract.Keep), state.Flag(it?._isLifecycle));
}
