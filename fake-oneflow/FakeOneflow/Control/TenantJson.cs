using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control;

/// <summary>A tenant, as a test needs to know it: each vendor adds its account.</summary>
internal static class TenantJson
{
    public static void Write(Utf8JsonWriter json, Tenant tenant, IReadOnlyList<IVendor> vendors)
    {
        json.WriteStartObject();
        json.WriteString("id", tenant.Id);
        json.WriteString("plan", tenant.Plan == Plan.Free ? "free" : "business");
        json.WriteTime("now", tenant.Clock.GetUtcNow());
        foreach (var vendor in vendors)
            vendor.WriteTo(json, tenant);
        json.WriteEndObject();
    }
}
