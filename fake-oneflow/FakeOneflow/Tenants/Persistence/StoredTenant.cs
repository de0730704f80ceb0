namespace OneflowFake.Tenants.Persistence;

/// <summary>The data that a tenant is created from.</summary>
internal sealed record StoredTenant(string Id, int Seed, int Replica, Plan Plan, DateTimeOffset? FrozenAt, bool IsDemo, int Slot);
