using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Sets the behavior of the service that a tenant meets.</summary>
internal static class BehaviorControl
{
    private const string Strict = "strict";
    private const string NotifiesNamedOnly = "notifies_named_only";

    public static Response Get(ControlCall call) => Show(call.Tenant.Behavior);

    public static Response Set(ControlCall call)
    {
        var body = call.Object(Strict, NotifiesNamedOnly);
        var behavior = call.Tenant.Behavior;
        var strict = Read(body, Strict, behavior.IsStrict);
        var named = Read(body, NotifiesNamedOnly, behavior.NotifiesNamedOnly);
        (behavior.IsStrict, behavior.NotifiesNamedOnly) = (strict, named);
        return Show(behavior);
    }

    private static bool Read(JsonElement body, string name, bool current)
    {
        if (!body.TryGetProperty(name, out var value))
            return current;

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new ControlException(400, $"{name} is neither true nor false: send one of them, or omit it to keep what is set.");
    }

    private static Response Show(TenantBehavior behavior) => Response.Json(Json.Build(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean(Strict, behavior.IsStrict);
        json.WriteBoolean(NotifiesNamedOnly, behavior.NotifiesNamedOnly);
        json.WriteEndObject();
    }));
}
