using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>The operations of the control API that are about no vendor, in the order of its document.</summary>
internal static class ControlRoutes
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("getDocument", "GET", "/openapi.yaml", ControlDocument.Get),
        new("createTenant", "POST", "/tenants", TenantControl.Create),
        new("deleteTenant", "DELETE", "/tenants/{tenant_id}", TenantControl.DeleteAsync),
        new("setClock", "POST", "/tenants/{tenant_id}/clock",
            call => ClockControl.SetAsync(call.Tenant, call.Object("advance", "frozen_at", "run"), call.Cancellation)),
        ControlRoute.Persisted("createFault", "POST", "/tenants/{tenant_id}/faults", FaultControl.Create),
        ControlRoute.Look("listFaults", "/tenants/{tenant_id}/faults", FaultControl.List),
        ControlRoute.Persisted("clearFaults", "DELETE", "/tenants/{tenant_id}/faults", FaultControl.Clear),
        ControlRoute.Persisted("removeFault", "DELETE", "/tenants/{tenant_id}/faults/{fault_id}", FaultControl.Remove),
        ControlRoute.Look("getBehavior", "/tenants/{tenant_id}/behavior", BehaviorControl.Get),
        ControlRoute.Persisted("setBehavior", "PATCH", "/tenants/{tenant_id}/behavior", BehaviorControl.Set),
        ControlRoute.Look("getRateLimit", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Get),
        ControlRoute.Persisted("setRateLimit", "PUT", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Set),
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
        new("getAnonymousJournal", "GET", "/journal", JournalControl.GetAnonymous),
        new("clearAnonymousJournal", "DELETE", "/journal", JournalControl.ClearAnonymous),
    ];
}
