using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A contract that a path named.</summary>
/// <param name="Tenant">The account it belongs to; the caller's, unless the rule that keeps accounts apart is off.</param>
/// <param name="Contract">The contract.</param>
/// <param name="IsStandIn">Whether it was made up, as the rule that refuses unknown contracts is off.</param>
internal readonly record struct FoundContract(Tenant Tenant, Contract Contract, bool IsStandIn);
