using OneflowFake.Control.Reference;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>The operations of the control API that are about no vendor, in the order of its document.</summary>
internal static class ControlRoutes
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("getDocument", "GET", "/openapi.yaml", ControlDocument.Get),
        new("getVendorDocument", "GET", "/documents/{document}", ReferenceControl.Document),
        new("listReference", "GET", "/reference", ReferenceControl.List),
        new("getReference", "GET", "/reference/{operation}", ReferenceControl.Get),
        new("listOperations", "GET", "/operations", OperationControl.List),
        new("listTenants", "GET", "/tenants", TenantControl.List),
        new("createTenant", "POST", "/tenants", TenantControl.Create),
        ControlRoute.Look("getTenant", "/tenants/{tenant_id}", TenantControl.Get),
        new("deleteTenant", "DELETE", "/tenants/{tenant_id}", TenantControl.DeleteAsync),
        new("streamChanges", "GET", "/tenants/{tenant_id}/changes", StreamControl.Changes),
        ControlRoute.Look("getClock", "/tenants/{tenant_id}/clock", ClockControl.Get),
        new("setClock", "POST", "/tenants/{tenant_id}/clock",
            call => ClockControl.SetAsync(call.Tenant, call.Object("advance", "frozen_at", "run", "to_next"), call.Cancellation)),
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
        new("streamJournal", "GET", "/tenants/{tenant_id}/journal/stream", StreamControl.Calls),
        new("getJournalEntry", "GET", "/tenants/{tenant_id}/journal/{sequence}", JournalControl.GetEntry),
        new("repeatCall", "POST", "/tenants/{tenant_id}/journal/{sequence}/repeat", RepeatControl.RepeatAsync),
        new("sendCall", "POST", "/tenants/{tenant_id}/calls", CallControl.SendAsync),
        new("getAnonymousJournal", "GET", "/journal", JournalControl.GetAnonymous),
        new("clearAnonymousJournal", "DELETE", "/journal", JournalControl.ClearAnonymous),
    ];
}
