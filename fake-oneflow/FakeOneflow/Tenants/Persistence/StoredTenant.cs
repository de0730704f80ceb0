namespace OneflowFake.Tenants.Persistence;

/// <summary>What a tenant was made from.</summary>
internal sealed record StoredTenant(string Id, int Seed, int Replica, Plan Plan, DateTimeOffset? FrozenAt, bool IsDemo, int Slot);
