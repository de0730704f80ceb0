using System.Text.Json;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Control.Reference;

/// <summary>The reference as the control API shows it.</summary>
internal static class ReferenceJson
{
    public static void WriteAll(Utf8JsonWriter json, IEnumerable<ReferenceOperation> operations)
    {
        json.WriteStartObject();
        json.WriteStartArray("operations");
        foreach (var operation in operations)
        {
            json.WriteStartObject();
            WriteHead(json, operation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteOne(Utf8JsonWriter json, ReferenceOperation operation)
    {
        json.WriteStartObject();
        WriteHead(json, operation);
        json.WriteString("description", operation.Json.TextOf("description"));
        json.WriteString("other_reading", operation.Evidence.OtherReading);
        json.WriteString("document", operation.File.Name);
        json.WriteStartArray("security");
        foreach (var schemes in operation.Security)
            WriteTexts(json, schemes);
        json.WriteEndArray();
        ReferenceParts.WriteParameters(json, operation);
        ReferenceParts.WriteBody(json, operation);
        ReferenceParts.WriteResponses(json, operation);
        WriteRules(json, operation.Rules);
        json.WriteEndObject();
    }

    public static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("confidence", evidence.Confidence);
        json.WriteString("source", evidence.Source);
        json.WriteString("page", evidence.Page);
    }

    private static void WriteHead(Utf8JsonWriter json, ReferenceOperation operation)
    {
        json.WriteString("name", operation.Name);
        json.WriteString("vendor", operation.Vendor);
        json.WriteString("tag", operation.Tag);
        json.WriteString("method", operation.Method);
        json.WriteString("path", operation.Path);
        json.WriteString("summary", operation.Json.TextOf("summary"));
        WriteEvidence(json, operation.Evidence);
        json.WriteBoolean("experimental", operation.Json.IsSet("x-experimental"));
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<Rule> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            OperationControl.Write(json, rule);
        json.WriteEndArray();
    }
}
