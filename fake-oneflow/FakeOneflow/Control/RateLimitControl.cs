using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.RateLimits;

namespace OneflowFake.Control;

/// <summary>Switches the rate limit of a tenant.</summary>
internal static class RateLimitControl
{
    private const int MaxLimit = 1_000_000;

    public static Response Get(ControlCall call) => Show(call.Tenant.RateLimit);

    public static Response Set(ControlCall call)
    {
        var body = call.Object("on", "limit");
        var isOn = body.TryGetProperty("on", out var on) && on.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? on.GetBoolean()
            : throw new ControlException(400, "on is neither true nor false: send one of them.");
        var limit = ReadLimit(body);
        var rateLimit = call.Tenant.RateLimit;
        rateLimit.Set(isOn ? limit : null);
        return Show(rateLimit);
    }

    private static int ReadLimit(JsonElement body)
    {
        if (!body.TryGetProperty("limit", out var value))
            return RateLimit.Documented;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var limit) && limit is > 0 and <= MaxLimit
            ? limit
            : throw new ControlException(
                400, $"limit is not an integer from 1 to {MaxLimit}: send one, or leave it out for the documented {RateLimit.Documented}.");
    }

    private static Response Show(RateLimit rateLimit)
    {
        var limit = rateLimit.Limit;
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("on", limit is not null);
            json.WriteNumber("limit", limit ?? RateLimit.Documented);
            json.WriteNumber("window_seconds", (int)RateLimit.Window.TotalSeconds);
            json.WriteEndObject();
        }));
    }
}
