using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Creates, lists and deletes tenants.</summary>
internal static class TenantControl
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static Response Create(ControlCall call)
    {
        var body = call.Object("seed", "plan", "clock");
        var tenant = call.Tenants.Create(Seed(body), ReadPlan(body), FrozenAt(body));
        return Response.Json(Json.Build(json => TenantJson.Write(json, tenant, call.Tenants.Vendors)), 201);
    }

    /// <summary>Lists tenants: the demo tenant, then the latest first.</summary>
    public static Response List(ControlCall call)
    {
        var limit = call.Query.Expect("limit").Integer("limit", 1, MaxLimit) ?? DefaultLimit;
        var demo = call.Tenants.Demo;
        List<Tenant> tenants = [.. call.Tenants.All];
        return Response.Json(Json.Build(json => TenantListJson.Write(json, tenants, demo, limit, call.Tenants.Vendors)));
    }

    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        return Response.Json(Json.Build(json => TenantJson.Write(json, call.Tenant, call.Tenants.Vendors)));
    }

    public static async Task<Response> DeleteAsync(ControlCall call) =>
        await call.Tenants.DeleteAsync(call.Values["tenant_id"]) ? Response.Empty(204) : throw ControlCall.Unknown();

    private static int? Seed(JsonElement body)
    {
        if (!body.TryGetProperty("seed", out var value))
            return null;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var seed) && seed >= 0
            ? seed
            : throw new ControlException(400, $"seed is not an integer from 0 to {int.MaxValue}: send one, or leave it out.");
    }

    private static Plan ReadPlan(JsonElement body)
    {
        if (!body.TryGetProperty("plan", out var value))
            return Plan.Business;

        return (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
        {
            "business" => Plan.Business,
            "free" => Plan.Free,
            _ => throw new ControlException(400, "plan is neither \"business\" nor \"free\": send one of them, or leave it out."),
        };
    }

    private static DateTimeOffset? FrozenAt(JsonElement body)
    {
        if (!body.TryGetProperty("clock", out var clock))
            return null;

        ControlBody.Expect(clock, "clock", "frozen_at");
        return clock.TryGetProperty("frozen_at", out var value) ? ControlBody.Time(value, "clock.frozen_at") : null;
    }
}
