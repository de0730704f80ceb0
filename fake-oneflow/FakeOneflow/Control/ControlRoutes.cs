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
        new("createToken", "POST", "/tenants/{tenant_id}/tokens", TokenControl.Create),
        new("revokeToken", "DELETE", "/tenants/{tenant_id}/tokens/{token_id}", TokenControl.Revoke),
        new("getSignicatTokens", "GET", Signicat + "/tokens", SignicatControl.Tokens),
        new("revokeSignicatToken", "DELETE", Signicat + "/tokens/{access_token_id}", SignicatControl.Revoke),
        new("setSignicatClient", "PATCH", Signicat + "/client", SignicatControl.SetClient),
        new(
            "signSignicatDocument", "POST", Signicat + "/documents/{document_id}/signers/{signer_id}/sign", SignicatControl.Sign),
        new("finishSignicatSession", "POST", Signicat + "/sessions/{session_id}/finish", SignicatControl.Finish),
        new("createFault", "POST", "/tenants/{tenant_id}/faults", FaultControl.Create),
        new("listFaults", "GET", "/tenants/{tenant_id}/faults", FaultControl.List),
        new("clearFaults", "DELETE", "/tenants/{tenant_id}/faults", FaultControl.Clear),
        new("removeFault", "DELETE", "/tenants/{tenant_id}/faults/{fault_id}", FaultControl.Remove),
        new("getRateLimit", "GET", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Get),
        new("setRateLimit", "PUT", "/tenants/{tenant_id}/rate_limit", RateLimitControl.Set),
        new("getJournal", "GET", "/tenants/{tenant_id}/journal", JournalControl.Get),
        new("clearJournal", "DELETE", "/tenants/{tenant_id}/journal", JournalControl.Clear),
        new("viewContract", "POST", Participant + "/view", call => Participate(call, "view")),
        new("signContract", "POST", Participant + "/sign", call => Participate(call, "sign")),
        new("declineContract", "POST", Participant + "/decline", call => Participate(call, "decline")),
        new(
            "setLifecycle", "PUT", Contract + "/lifecycle",
            call => Contracts(call).Settle(call.Tenant, call.Values["contract_id"], call.Object(ContractControl.SettingNames))),
        new("cancelContract", "POST", Contract + "/cancel", call => Contracts(call).Cancel(call.Tenant, call.Values["contract_id"])),
        new("terminateContract", "POST", Contract + "/terminate", call => Contracts(call).Terminate(call.Tenant, call.Values["contract_id"])),
        new("listDeliveries", "GET", "/tenants/{tenant_id}/deliveries", call => DeliveryControl.List(call.Tenant)),
        new(
            "setDeliverySwitches", "PUT", "/tenants/{tenant_id}/deliveries/switches",
            call => DeliveryControl.Switch(call.Tenant, call.Object(DeliveryControl.SwitchNames))),
        new(
            "replayDelivery", "POST", "/tenants/{tenant_id}/deliveries/{callback_id}/replay",
            call => DeliveryControl.Replay(call.Tenant, call.Values["callback_id"])),
    ];

    private static ContractControl Contracts(ControlCall call) => new(call.Rules);

    private static Answer Participate(ControlCall call, string deed) =>
        Contracts(call).Participate(call.Tenant, call.Values["contract_id"], call.Values["participant_id"], deed);
}
