using OneflowFake.Oneflow.Control;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Control;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>The operations of the control API, in the order of its document.</summary>
internal static class ControlRoutes
{
    private const string Contract = "/tenants/{tenant_id}/contracts/{contract_id}";
    private const string Signicat = "/tenants/{tenant_id}/signicat";
    private const string Participant = Contract + "/participants/{participant_id}";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("getDocument", "GET", "/openapi.yaml", ControlDocument.Get),
        new("createTenant", "POST", "/tenants", TenantControl.Create),
        new("deleteTenant", "DELETE", "/tenants/{tenant_id}", TenantControl.DeleteAsync),
        new("setClock", "POST", "/tenants/{tenant_id}/clock",
            call => ClockControl.SetAsync(call.Tenant, call.Object("advance", "frozen_at", "run"), call.Cancellation)),
        Persisted("createToken", "POST", "/tenants/{tenant_id}/tokens", TokenControl.Create),
        Persisted("revokeToken", "DELETE", "/tenants/{tenant_id}/tokens/{token_id}", TokenControl.Revoke),
        Look("getSignicatTokens", Signicat + "/tokens", SignicatControl.Tokens),
        Persisted("revokeSignicatToken", "DELETE", Signicat + "/tokens/{access_token_id}", SignicatControl.Revoke),
        Persisted("setSignicatClient", "PATCH", Signicat + "/client", SignicatControl.SetClient),
        Persisted(
            "signSignicatDocument", "POST", Signicat + "/documents/{document_id}/signers/{signer_id}/sign", SignicatControl.Sign),
        Persisted("finishSignicatSession", "POST", Signicat + "/sessions/{session_id}/finish", SignicatControl.Finish),
        Persisted("createFault", "POST", "/tenants/{tenant_id}/faults", FaultControl.Create),
        Look("listFaults", "/tenants/{tenant_id}/faults", FaultControl.List),
        Persisted("clearFaults", "DELETE", "/tenants/{tenant_id}/faults", FaultControl.Clear),
        Persisted("removeFault", "DELETE", "/tenants/{tenant_id}/faults/{fault_id}", FaultControl.Remove),
        Look("getBehavior", "/tenants/{tenant_id}/behavior", BehaviorControl.Get),
        Persisted("setBehavior", "PATCH", "/tenants/{tenant_id}/behavior", BehaviorControl.Set),
        Look("getRateLimit", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Get),
        Persisted("setRateLimit", "PUT", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Set),
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
        new("getStrangerJournal", "GET", "/journal", JournalControl.GetAnonymous),
        new("clearStrangerJournal", "DELETE", "/journal", JournalControl.ClearAnonymous),
        Persisted("viewContract", "POST", Participant + "/view", call => Participate(call, "view")),
        Persisted("signContract", "POST", Participant + "/sign", call => Participate(call, "sign")),
        Persisted("declineContract", "POST", Participant + "/decline", call => Participate(call, "decline")),
        Persisted(
            "setLifecycle", "PUT", Contract + "/lifecycle",
            call => Contracts(call).Settle(call.Tenant, call.Values["contract_id"], call.Object(ContractControl.SettingNames))),
        Persisted("cancelContract", "POST", Contract + "/cancel", call => Contracts(call).Cancel(call.Tenant, call.Values["contract_id"])),
        Persisted("terminateContract", "POST", Contract + "/terminate", call => Contracts(call).Terminate(call.Tenant, call.Values["contract_id"])),
        Look("listDeliveries", "/tenants/{tenant_id}/deliveries", DeliveryControl.List),
        Persisted(
            "setDeliverySwitches", "PUT", "/tenants/{tenant_id}/deliveries/switches",
            call => DeliveryControl.Switch(call.Tenant, call.Object(DeliveryControl.SwitchNames))),
        Persisted(
            "replayDelivery", "POST", "/tenants/{tenant_id}/deliveries/{callback_id}/replay",
            call => DeliveryControl.Replay(call.Tenant, call.Values["callback_id"])),
        Look("getExtension", "/tenants/{tenant_id}/extension", ExtensionControl.Get),
        Persisted("setExtension", "PUT", "/tenants/{tenant_id}/extension", ExtensionControl.Set),
        // These two note themselves, since they answer only when the Setup URL has.
        new("enableExtension", "POST", "/tenants/{tenant_id}/extension/enable", ExtensionControl.EnableAsync),
        new("disableExtension", "POST", "/tenants/{tenant_id}/extension/disable", ExtensionControl.DisableAsync),
        Persisted("setTypeOfTemplate", "PUT", "/tenants/{tenant_id}/templates/{template_id}/type", TemplateControl.SetType),
    ];

    /// <summary>One that changes what a data directory keeps of a tenant, and is noted there.</summary>
    private static ControlRoute Persisted(string id, string method, string template, Func<ControlCall, Response> handle) =>
        new(id, method, template, call => call.Tenant.Scheduler.ActAsync(
            () => handle(call), answer => call.Command with { Status = answer.Status }, call.Cancellation));

    /// <summary>One that only looks at a tenant.</summary>
    private static ControlRoute Look(string id, string template, Func<ControlCall, Response> handle) =>
        new(id, "GET", template, call => call.Tenant.Scheduler.LookAsync(() => handle(call), call.Cancellation));

    private static ContractControl Contracts(ControlCall call) => new(call.Rules);

    private static Response Participate(ControlCall call, string deed) =>
        Contracts(call).Participate(call.Tenant, call.Values["contract_id"], call.Values["participant_id"], deed);
}
