namespace FakeOneflow.Control;

/// <summary>The operations of the control API, in the order of its document.</summary>
internal static class ControlRoutes
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("createTenant", "POST", "/tenants", TenantControl.Create),
        new("deleteTenant", "DELETE", "/tenants/{tenant_id}", TenantControl.Delete),
        new("setClock", "POST", "/tenants/{tenant_id}/clock", ClockControl.Set),
        new("createToken", "POST", "/tenants/{tenant_id}/tokens", TokenControl.Create),
        new("revokeToken", "DELETE", "/tenants/{tenant_id}/tokens/{token_id}", TokenControl.Revoke),
        new("createFault", "POST", "/tenants/{tenant_id}/faults", FaultControl.Create),
        new("listFaults", "GET", "/tenants/{tenant_id}/faults", FaultControl.List),
        new("clearFaults", "DELETE", "/tenants/{tenant_id}/faults", FaultControl.Clear),
        new("removeFault", "DELETE", "/tenants/{tenant_id}/faults/{fault_id}", FaultControl.Remove),
        new("getRateLimit", "GET", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Get),
        new("setRateLimit", "PUT", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Set),
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
    ];
}
