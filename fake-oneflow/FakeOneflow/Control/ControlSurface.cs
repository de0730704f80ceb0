using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Rules;
using FakeOneflow.Tenants;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Control;

/// <summary>The fake's own API, by which tests arrange what the vendor's API cannot: tenants, tokens and clocks.</summary>
internal sealed class ControlSurface(TenantRegistry tenants, RuleSwitches rules, TimeProvider serverClock)
{
    /// <summary>Where the control API begins.</summary>
    public const string Path = "/_fake";

    private readonly TenantControl _tenants = new(tenants);
    private readonly ContractControl _contracts = new(rules);

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        Answer answer;
        try
        {
            answer = await RouteAsync(request, body, cancellation);
        }
        catch (ControlFault fault)
        {
            answer = Error(fault);
        }

        return answer.At(serverClock.GetUtcNow());
    }

    private async Task<Answer> RouteAsync(HttpRequest request, RequestBody body, CancellationToken cancellation)
    {
        var segments = request.Path.Value!.Trim('/').Split('/');
        return (request.Method, segments[1..]) switch
        {
            ("POST", ["tenants"]) => _tenants.Create(ControlBody.Read(body, "seed", "plan", "clock")),
            ("DELETE", ["tenants", var id]) => await _tenants.DeleteAsync(id),
            ("POST", ["tenants", var id, "clock"]) =>
                await ClockControl.SetAsync(Find(id), ControlBody.Read(body, "advance", "frozen_at", "run"), cancellation),
            ("POST", ["tenants", var id, "tokens"]) => TokenControl.Create(tenants, Find(id)),
            ("DELETE", ["tenants", var id, "tokens", var tokenId]) => TokenControl.Revoke(Find(id), tokenId),
            ("GET", ["tenants", var id, "deliveries"]) => DeliveryControl.List(Find(id)),
            ("PUT", ["tenants", var id, "deliveries", "switches"]) =>
                DeliveryControl.Switch(Find(id), ControlBody.Read(body, DeliveryControl.SwitchNames)),
            ("POST", ["tenants", var id, "deliveries", var callbackId, "replay"]) => DeliveryControl.Replay(Find(id), callbackId),
            ("POST", ["tenants", var id, "contracts", var contract, "participants", var participant, "view" or "sign" or "decline"]) =>
                _contracts.Participate(Find(id), contract, participant, segments[^1]),
            ("PUT", ["tenants", var id, "contracts", var contract, "lifecycle"]) =>
                _contracts.Settle(Find(id), contract, ControlBody.Read(body, ContractControl.SettingNames)),
            ("POST", ["tenants", var id, "contracts", var contract, "cancel"]) => _contracts.Cancel(Find(id), contract),
            ("POST", ["tenants", var id, "contracts", var contract, "terminate"]) => _contracts.Terminate(Find(id), contract),
            _ => throw new ControlFault(
                404,
                "This method and path are not part of the control API: it has POST /_fake/tenants, "
                + "DELETE /_fake/tenants/{id}, and below /_fake/tenants/{id} POST clock, POST tokens, DELETE tokens/{token_id}, "
                + "POST contracts/{contract_id}/participants/{participant_id}/view, sign or decline, PUT contracts/{contract_id}/lifecycle, "
                + "POST contracts/{contract_id}/cancel or terminate, GET deliveries, PUT deliveries/switches and POST deliveries/{callback_id}/replay."),
        };
    }

    private Tenant Find(string id) => tenants.Find(id) ?? throw TenantControl.Unknown();

    private static Answer Error(ControlFault fault) =>
        Answer.Json(
            Json.Build((Utf8JsonWriter json) =>
            {
                json.WriteStartObject();
                json.WriteString("error", fault.Message);
                if (fault.Rule is not null)
                    json.WriteString("rule", fault.Rule);
                json.WriteEndObject();
            }),
            fault.Status);
}
