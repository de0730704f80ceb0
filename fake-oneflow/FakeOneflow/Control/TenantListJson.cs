using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control;

/// <summary>Tenants in a list: without their tokens.</summary>
internal static class TenantListJson
{
    public static void Write(
        Utf8JsonWriter json, IReadOnlyCollection<Tenant> tenants, Tenant demo, long limit, IReadOnlyList<IVendor> vendors)
    {
        json.WriteStartObject();
        json.WriteNumber("total", tenants.Count);
        json.WriteStartArray("tenants");
        foreach (var tenant in tenants.OrderByDescending(tenant => tenant == demo).ThenByDescending(tenant => tenant.Number)
            .Take((int)limit))
            Write(json, tenant, tenant == demo, vendors);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Tenant tenant, bool isDemo, IReadOnlyList<IVendor> vendors)
    {
        json.WriteStartObject();
        json.WriteString("id", tenant.Id);
        json.WriteString("plan", tenant.Plan == Plan.Free ? "free" : "business");
        json.WriteBoolean("demo", isDemo);
        json.WriteTime("now", tenant.Clock.GetUtcNow());
        json.WriteBoolean("runs", tenant.Clock.IsRunning);
        json.WriteNumber("calls", tenant.Journal.LastSequence);
        foreach (var vendor in vendors)
            vendor.WriteSummaryTo(json, tenant);
        json.WriteEndObject();
    }
}
