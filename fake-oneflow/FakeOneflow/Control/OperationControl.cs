using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control;

/// <summary>Lists the operations of all vendors, with the rules that refuse calls of each.</summary>
internal static class OperationControl
{
    private static readonly Lock Gate = new();
    private static ReadOnlyMemory<byte>? _list;

    public static Response List(ControlCall call)
    {
        call.Query.Expect();
        // They are the same for the life of the process.
        lock (Gate)
            return Response.Json(_list ??= Json.Build(json => Write(json, call.Tenants.Vendors)));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<IVendor> vendors)
    {
        json.WriteStartObject();
        json.WriteStartArray("operations");
        foreach (var vendor in vendors)
        {
            var rules = vendor.Rules.ToList();
            foreach (var operation in vendor.Operations)
                Write(json, vendor, operation, rules.Where(rule => rule.Operations.Contains(operation.Id)));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IVendor vendor, Operation operation, IEnumerable<Rule> rules)
    {
        json.WriteStartObject();
        json.WriteString("name", operation.Name);
        json.WriteString("vendor", vendor.Name);
        json.WriteString("method", operation.Method);
        json.WriteString("path", vendor.PathBase + operation.Template);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(json, rule);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a rule, with the page that it was read from.</summary>
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteNumber("status", rule.Status);
        json.WriteString("detail", rule.Detail);
        json.WriteString("confidence", rule.Confidence == Confidence.Documented ? "documented" : "inferred");
        json.WriteString("page", rule.Site + rule.Source);
        json.WriteEndObject();
    }
}
