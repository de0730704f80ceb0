using FakeOneflow.Tenants;

namespace FakeOneflow.Persistence;

/// <summary>What a tenant was made from.</summary>
internal sealed record KeptTenant(string Id, int Seed, int Twin, Plan Plan, DateTimeOffset? FrozenAt, bool IsDemo, int Slot);
