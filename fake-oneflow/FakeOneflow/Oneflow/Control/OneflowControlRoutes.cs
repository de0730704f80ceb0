using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>The operations of the control API about Oneflow, in the order of its document.</summary>
internal static class OneflowControlRoutes
{
    private const string Contract = "/tenants/{tenant_id}/contracts/{contract_id}";
    private const string Participant = Contract + "/participants/{participant_id}";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        ControlRoute.Persisted("createToken", "POST", "/tenants/{tenant_id}/tokens", TokenControl.Create),
        ControlRoute.Persisted("revokeToken", "DELETE", "/tenants/{tenant_id}/tokens/{token_id}", TokenControl.Revoke),
        ControlRoute.Look("listContracts", "/tenants/{tenant_id}/contracts", ContractViewControl.List),
        ControlRoute.Look("getContract", Contract, ContractViewControl.Get),
        ControlRoute.Look("getContractFile", Contract + "/files/{file_id}", ContractViewControl.File),
        ControlRoute.Persisted("createAccessLink", "POST", Participant + "/access_link", ContractViewControl.CreateLink),
        ControlRoute.Persisted("viewContract", "POST", Participant + "/view", call => Participate(call, "view")),
        ControlRoute.Persisted("signContract", "POST", Participant + "/sign", call => Participate(call, "sign")),
        ControlRoute.Persisted("declineContract", "POST", Participant + "/decline", call => Participate(call, "decline")),
        ControlRoute.Persisted(
            "setLifecycle", "PUT", Contract + "/lifecycle",
            call => Contracts(call).Settle(call.Tenant, call.Values["contract_id"], call.Object(ContractControl.SettingNames))),
        ControlRoute.Persisted("cancelContract", "POST", Contract + "/cancel",
            call => Contracts(call).Cancel(call.Tenant, call.Values["contract_id"])),
        ControlRoute.Persisted("terminateContract", "POST", Contract + "/terminate",
            call => Contracts(call).Terminate(call.Tenant, call.Values["contract_id"])),
        ControlRoute.Look("listDeliveries", "/tenants/{tenant_id}/deliveries", DeliveryControl.List),
        ControlRoute.Look("getDelivery", "/tenants/{tenant_id}/deliveries/{callback_id}", DeliveryControl.Get),
        new("streamDeliveries", "GET", "/tenants/{tenant_id}/deliveries/stream", DeliveryStream.OpenAsync),
        ControlRoute.Look("listWebhooks", "/tenants/{tenant_id}/webhooks", WebhookControl.List),
        ControlRoute.Persisted("createTestEvent", "POST", "/tenants/{tenant_id}/events", WebhookControl.CreateTestEvent),
        ControlRoute.Persisted(
            "setDeliverySwitches", "PUT", "/tenants/{tenant_id}/deliveries/switches",
            call => DeliveryControl.Switch(call.Tenant, call.Object(DeliveryControl.SwitchNames))),
        ControlRoute.Persisted(
            "replayDelivery", "POST", "/tenants/{tenant_id}/deliveries/{callback_id}/replay",
            call => DeliveryControl.Replay(call.Tenant, call.Values["callback_id"])),
        ControlRoute.Look("getExtension", "/tenants/{tenant_id}/extension", ExtensionControl.Get),
        ControlRoute.Persisted("setExtension", "PUT", "/tenants/{tenant_id}/extension", ExtensionControl.Set),
        // These two note themselves, since they answer only when the Setup URL has.
        new("enableExtension", "POST", "/tenants/{tenant_id}/extension/enable", ExtensionControl.EnableAsync),
        new("disableExtension", "POST", "/tenants/{tenant_id}/extension/disable", ExtensionControl.DisableAsync),
        ControlRoute.Persisted("setTypeOfTemplate", "PUT", "/tenants/{tenant_id}/templates/{template_id}/type", TemplateControl.SetType),
    ];

    private static ContractControl Contracts(ControlCall call) => new(call.Rules);

    private static Response Participate(ControlCall call, string deed) =>
        Contracts(call).Participate(call.Tenant, call.Values["contract_id"], call.Values["participant_id"], deed);
}
