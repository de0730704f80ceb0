using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Control.Reference;

/// <summary>Parameters, bodies and responses of an operation as the control API shows them.</summary>
internal static class ReferenceParts
{
    private static readonly string[] Limits =
        ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "default"];

    public static void WriteParameters(Utf8JsonWriter json, ReferenceOperation operation)
    {
        var schemas = new SchemaReader(operation.File);
        json.WriteStartArray("parameters");
        foreach (var parameter in operation.Parameters)
        {
            var schema = parameter.Find("schema") ?? default;
            json.WriteStartObject();
            json.WriteString("name", parameter.TextOf("name"));
            json.WriteString("in", parameter.TextOf("in"));
            json.WriteBoolean("required", parameter.IsSet("required"));
            json.WriteString("type", schemas.TypeOf(schema));
            json.WriteString("description", parameter.TextOf("description"));
            WriteLimits(json, schemas.Resolve(schema));
            ReferenceJson.WriteEvidence(json, operation.Evidence.Of(parameter));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the body that is sent; null for an operation without one.</summary>
    public static void WriteBody(Utf8JsonWriter json, ReferenceOperation operation)
    {
        if (operation.Json.Find("requestBody") is not { } reference || operation.File.Resolve(reference) is var body
            && !body.MembersOf("content").Any())
        {
            json.WriteNull("body");
            return;
        }

        var content = body.MembersOf("content").First();
        var schema = content.Value.Find("schema") ?? default;
        json.WriteStartObject("body");
        json.WriteString("content_type", content.Name);
        json.WriteBoolean("required", body.IsSet("required"));
        json.WriteString("example", ExampleOf(operation, content.Value, schema));
        WriteMembers(json, operation, schema);
        json.WriteEndObject();
    }

    public static void WriteResponses(Utf8JsonWriter json, ReferenceOperation operation)
    {
        json.WriteStartArray("responses");
        foreach (var response in operation.Json.MembersOf("responses"))
        {
            var whole = operation.File.Resolve(response.Value);
            var content = whole.MembersOf("content").FirstOrDefault();
            var schema = content.Value.Find("schema") ?? default;
            json.WriteStartObject();
            json.WriteString("status", response.Name);
            json.WriteString("description", whole.TextOf("description"));
            json.WriteString("content_type", schema.ValueKind == JsonValueKind.Undefined ? null : content.Name);
            json.WriteString("type", schema.ValueKind == JsonValueKind.Undefined ? null : new SchemaReader(operation.File).TypeOf(schema));
            ReferenceJson.WriteEvidence(json, operation.Evidence.Of(whole));
            WriteMembers(json, operation, schema);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string ExampleOf(ReferenceOperation operation, JsonElement content, JsonElement schema)
    {
        var example = content.Find("example") is { } given
            ? System.Text.Json.Nodes.JsonNode.Parse(given.GetRawText())!
            : new SchemaExample(new(operation.File)).Of(schema);
        return System.Text.Encoding.UTF8.GetString(Json.Write(writer => example.WriteTo(writer)).Span);
    }

    private static void WriteMembers(Utf8JsonWriter json, ReferenceOperation operation, JsonElement schema)
    {
        var schemas = new SchemaReader(operation.File);
        json.WriteStartArray("members");
        foreach (var member in schema.ValueKind == JsonValueKind.Undefined ? [] : schemas.MembersOf(schema))
        {
            json.WriteStartObject();
            json.WriteString("path", member.Path);
            json.WriteNumber("depth", member.Depth);
            json.WriteBoolean("required", member.IsRequired);
            json.WriteString("type", member.Type);
            json.WriteString("description", member.Description);
            WriteLimits(json, member.Schema);
            ReferenceJson.WriteEvidence(json, operation.Evidence.Of(member.Schema));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLimits(Utf8JsonWriter json, JsonElement schema)
    {
        var items = schema.TextOf("type") == "array" && schema.Find("items") is { } inner ? inner : schema;
        json.WriteStartArray("values");
        foreach (var value in items.ItemsOf("enum"))
            json.WriteStringValue(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
        json.WriteEndArray();
        json.WriteStartArray("limits");
        foreach (var limit in Limits.Where(limit => schema.Find(limit) is not null))
            json.WriteStringValue($"{limit} {schema.TextOf(limit)}");
        json.WriteEndArray();
    }
}
