using FakeOneflow.Http;

namespace FakeOneflow.Control;

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
        Kept("createToken", "POST", "/tenants/{tenant_id}/tokens", TokenControl.Create),
        Kept("revokeToken", "DELETE", "/tenants/{tenant_id}/tokens/{token_id}", TokenControl.Revoke),
        Look("getSignicatTokens", Signicat + "/tokens", SignicatControl.Tokens),
        Kept("revokeSignicatToken", "DELETE", Signicat + "/tokens/{access_token_id}", SignicatControl.Revoke),
        Kept("setSignicatClient", "PATCH", Signicat + "/client", SignicatControl.SetClient),
        Kept(
            "signSignicatDocument", "POST", Signicat + "/documents/{document_id}/signers/{signer_id}/sign", SignicatControl.Sign),
        Kept("finishSignicatSession", "POST", Signicat + "/sessions/{session_id}/finish", SignicatControl.Finish),
        Kept("createFault", "POST", "/tenants/{tenant_id}/faults", FaultControl.Create),
        Look("listFaults", "/tenants/{tenant_id}/faults", FaultControl.List),
        Kept("clearFaults", "DELETE", "/tenants/{tenant_id}/faults", FaultControl.Clear),
        Kept("removeFault", "DELETE", "/tenants/{tenant_id}/faults/{fault_id}", FaultControl.Remove),
        Look("getRateLimit", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Get),
        Kept("setRateLimit", "PUT", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Set),
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
        new("getStrangerJournal", "GET", "/journal", JournalControl.GetStrangers),
        new("clearStrangerJournal", "DELETE", "/journal", JournalControl.ClearStrangers),
        Kept("viewContract", "POST", Participant + "/view", call => Participate(call, "view")),
        Kept("signContract", "POST", Participant + "/sign", call => Participate(call, "sign")),
        Kept("declineContract", "POST", Participant + "/decline", call => Participate(call, "decline")),
        Kept(
            "setLifecycle", "PUT", Contract + "/lifecycle",
            call => Contracts(call).Settle(call.Tenant, call.Values["contract_id"], call.Object(ContractControl.SettingNames))),
        Kept("cancelContract", "POST", Contract + "/cancel", call => Contracts(call).Cancel(call.Tenant, call.Values["contract_id"])),
        Kept("terminateContract", "POST", Contract + "/terminate", call => Contracts(call).Terminate(call.Tenant, call.Values["contract_id"])),
        Look("listDeliveries", "/tenants/{tenant_id}/deliveries", DeliveryControl.List),
        Kept(
            "setDeliverySwitches", "PUT", "/tenants/{tenant_id}/deliveries/switches",
            call => DeliveryControl.Switch(call.Tenant, call.Object(DeliveryControl.SwitchNames))),
        Kept(
            "replayDelivery", "POST", "/tenants/{tenant_id}/deliveries/{callback_id}/replay",
            call => DeliveryControl.Replay(call.Tenant, call.Values["callback_id"])),
        Look("getExtension", "/tenants/{tenant_id}/extension", ExtensionControl.Get),
        Kept("setExtension", "PUT", "/tenants/{tenant_id}/extension", ExtensionControl.Set),
        // These two note themselves, since they answer only when the Setup URL has.
        new("enableExtension", "POST", "/tenants/{tenant_id}/extension/enable", ExtensionControl.EnableAsync),
        new("disableExtension", "POST", "/tenants/{tenant_id}/extension/disable", ExtensionControl.DisableAsync),
        Kept("setTypeOfTemplate", "PUT", "/tenants/{tenant_id}/templates/{template_id}/type", TemplateControl.SetType),
    ];

    /// <summary>One that changes what a data directory keeps of a tenant, and is noted there.</summary>
    private static ControlRoute Kept(string id, string method, string template, Func<ControlCall, Answer> handle) =>
        new(id, method, template, call => call.Tenant.Timekeeper.ActAsync(
            () => handle(call), answer => call.Command with { Status = answer.Status }, call.Cancellation));

    /// <summary>One that only looks at a tenant.</summary>
    private static ControlRoute Look(string id, string template, Func<ControlCall, Answer> handle) =>
        new(id, "GET", template, call => call.Tenant.Timekeeper.LookAsync(() => handle(call), call.Cancellation));

    private static ContractControl Contracts(ControlCall call) => new(call.Rules);

    private static Answer Participate(ControlCall call, string deed) =>
        Contracts(call).Participate(call.Tenant, call.Values["contract_id"], call.Values["participant_id"], deed);
}
