using System.Text;
using System.Text.Json;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Shows the deliveries of a tenant's webhooks, repeats them, and lets them go wrong.</summary>
internal static class DeliveryControl
{
    /// <summary>The fields of the switches.</summary>
    public static string[] SwitchNames { get; } = ["delay", "drop", "duplicate", "reorder"];

    /// <summary>All deliveries, or so many of the latest, the newest first.</summary>
    public static Response List(ControlCall call)
    {
        var outbox = call.Tenant.Oneflow.Outbox;
        var latest = call.Query.Expect("latest").Integer("latest", 1, Outbox.MaxRemembered);
        var shown = latest is { } count ? outbox.Deliveries.Reverse().Take((int)count) : outbox.Deliveries;
        return Response.Json(Json.Build(json => DeliveryJson.WriteAll(json, outbox, shown)));
    }

    /// <summary>One delivery, with the body that is sent.</summary>
    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        var delivery = Find(call.Tenant, call.Values["callback_id"]);
        var body = call.Tenant.Oneflow.Outbox.BodyOf(delivery);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("delivery");
            DeliveryJson.Write(json, delivery);
            json.WriteString("body", body is { } sent ? Encoding.UTF8.GetString(sent.Span) : null);
            json.WriteEndObject();
        }));
    }

    /// <summary>Sets all switches; those that are left out are off.</summary>
    public static Response Switch(Tenant tenant, JsonElement body)
    {
        var switches = new DeliverySwitches
        {
            Delay = body.TryGetProperty("delay", out var delay) ? ControlBody.Span(delay, "delay") : TimeSpan.Zero,
            Drop = IsOn(body, "drop"),
            Duplicate = IsOn(body, "duplicate"),
            Reorder = IsOn(body, "reorder"),
        };
        tenant.Oneflow.Outbox.Switches = switches;
        return Response.Json(Json.Build(json => DeliveryJson.WriteSwitches(json, switches)));
    }

    /// <summary>Sends a delivery again.</summary>
    public static Response Replay(Tenant tenant, string callbackId)
    {
        var delivery = Find(tenant, callbackId);
        if (!tenant.Oneflow.Outbox.Replay(delivery, tenant.Clock.GetUtcNow()))
        {
            throw new ControlException(
                409, "The delivery cannot be repeated: it is still waiting, or its webhook was deleted. Advance the clock first.");
        }

        return Response.Json(Json.Build(json => DeliveryJson.Write(json, delivery)));
    }

    private static Delivery Find(Tenant tenant, string callbackId) =>
        tenant.Oneflow.Outbox.Deliveries.FirstOrDefault(candidate => candidate.CallbackId == callbackId)
        ?? throw new ControlException(
            404, "The tenant has no delivery with that callback id: GET /_fake/tenants/{id}/deliveries lists those it has.");

    private static bool IsOn(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return false;

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new ControlException(400, $"{name} is neither true nor false: send one of them, or leave it out.");
    }
}
