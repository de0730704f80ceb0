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
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
    ];
}
