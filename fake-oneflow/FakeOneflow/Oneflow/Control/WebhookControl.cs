using System.Text.Json;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Shows the webhooks of a tenant, and sends test events to them.</summary>
internal static class WebhookControl
{
    /// <summary>Lists webhooks, without their keys.</summary>
    public static Response List(ControlCall call)
    {
        call.Query.Expect();
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("webhooks");
            foreach (var webhook in call.Tenant.Oneflow.Webhooks)
                Write(json, webhook);
            json.WriteEndArray();
            json.WriteStartArray("event_types");
            foreach (var type in EventTypes.All)
                json.WriteStringValue(type);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    /// <summary>Sends an event that did not happen to one webhook or to all that want it.</summary>
    public static Response CreateTestEvent(ControlCall call)
    {
        var body = call.Object("type", "webhook_id", "contract_id");
        var account = call.Tenant.Oneflow;
        var type = body.TryGetProperty("type", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (!EventTypes.All.Contains(type))
            throw new ControlException(400, $"type is not one of {string.Join(", ", EventTypes.All)}: send one of them.");

        var contract = (body.TryGetProperty("contract_id", out value)
                ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id) ? account.FindContract(id) : null
                : account.Contracts is [.., var latest] ? latest : null)
            ?? throw new ControlException(409, "The tenant has no such contract: create one first, an event is always about a contract.");
        var webhook = body.TryGetProperty("webhook_id", out value)
            ? account.Webhooks.Find(candidate =>
                value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && candidate.Id == number)
                ?? throw new ControlException(404, "The tenant has no webhook with that id: GET .../webhooks lists those it has.")
            : null;

        var now = call.Tenant.Clock.GetUtcNow();
        var made = account.Outbox.Test(contract, new(account.PartIds.Next(), type, now, Actor: null, contract.Id, []), webhook, now);
        if (made.Count == 0)
            throw new ControlException(409, "No webhook wants this event: register one, or name one with webhook_id.");

        return Response.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("deliveries");
                foreach (var delivery in made)
                    DeliveryJson.Write(json, delivery);
                json.WriteEndArray();
                json.WriteEndObject();
            }),
            201);
    }

    private static void Write(Utf8JsonWriter json, Webhook webhook)
    {
        json.WriteStartObject();
        json.WriteNumber("id", webhook.Id);
        json.WriteString("callback_url", webhook.CallbackUrl);
        json.WriteStartArray("event_types");
        foreach (var type in webhook.Filters?.SelectMany(filter => filter.Rules).SelectMany(rule => rule.EventTypes).Distinct() ?? [])
            json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteId("template_group_id", webhook.TemplateGroupId);
        json.WriteBoolean("has_sign_key", !string.IsNullOrEmpty(webhook.SignKey));
        json.WriteEndObject();
    }
}
