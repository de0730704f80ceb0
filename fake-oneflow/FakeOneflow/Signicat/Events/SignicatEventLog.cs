using System.Text.Json.Nodes;
using OneflowFake.Tenants;

namespace OneflowFake.Signicat.Events;

/// <summary>Records what happens in an account.</summary>
internal static class SignicatEventLog
{
    public static SignicatEvent Record(Tenant tenant, string type, JsonObject payload, IReadOnlyList<string> tags, DateTimeOffset at)
    {
        var account = tenant.Signicat;
        var happened = new SignicatEvent(account.NextId("event"), type, payload, tags, at, account.Id);
        account.Events.Add(happened);
        account.Outbox.Add(happened);
        return happened;
    }
}
