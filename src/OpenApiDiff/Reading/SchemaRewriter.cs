using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Rewrites each schema of a document into a form that the library keeps whole: a boolean schema as an object, constraints
/// beside a reference as <c>allOf</c>, and what the library does not model as an extension of ours.
/// </summary>
/// <param name="root">The document, with references to components only.</param>
/// <param name="name">Names the spec in messages.</param>
internal sealed class SchemaRewriter(JsonObject root, string name)
{
    // What OpenAPI lets stand beside a reference without constraining the value.
    private static readonly HashSet<string> Annotations =
        ["$ref", "description", "summary", "title", "deprecated", "readOnly", "writeOnly", "default", "example", "examples", "externalDocs",
            "$comment"];

    private readonly bool _mayHaveSiblings = root["openapi"]?.ToString() is { } version
        && !version.StartsWith("3.0", StringComparison.Ordinal);
    private readonly SchemaKeywords _keywords = new(root);

    public void Rewrite()
    {
        NumberSpelling.Unify(root);

        // Keywords are compared with what references lead to, so all schemas are reshaped first.
        Walk(root, Reshape);
        Walk(root, Keep);
    }

    private void Walk(JsonNode? node, Func<JsonNode?, JsonNode?> rewrite)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Walk(item, rewrite);
        }
        else if (node is JsonObject map)
        {
            foreach (var (member, value) in map.ToList())
                WalkMember(map, member, value, rewrite);
        }
    }

    private void WalkMember(JsonObject map, string member, JsonNode? value, Func<JsonNode?, JsonNode?> rewrite)
    {
        if (SpecGrammar.IsData(member))
            return;
        if (SpecGrammar.IsSchema(member) && !(member is "additionalProperties" or "unevaluatedProperties" && value is JsonValue))
        {
            Replace(value, rewrite, schema => map[member] = schema);
        }
        else if (value is JsonObject names && SpecGrammar.IsNameMap(member))
        {
            foreach (var (key, item) in names.ToList())
            {
                // YAML has null where a name is followed by nothing.
                if (SpecGrammar.IsSchemaMap(member))
                    Replace(Checked(key, item ?? (names[key] = new JsonObject())), rewrite, schema => names[key] = schema);
                else
                    Walk(item, rewrite);
            }
        }
        else if (value is JsonArray list && (SpecGrammar.IsSchemaList(member) || SpecGrammar.IsSchema(member)))
        {
            for (var index = 0; index < list.Count; index++)
                Replace(list[index], rewrite, schema => list[index] = schema);
        }
        else
        {
            Walk(value, rewrite);
        }
    }

    private JsonNode Checked(string key, JsonNode schema) =>
        schema.GetValueKind() is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False
        ? schema
        : throw new SpecException(
            $"{name} is not a valid spec: the schema '{key}' is {schema.ToJsonString()}; write a map such as {{type: string}}.");

    private void Replace(JsonNode? value, Func<JsonNode?, JsonNode?> rewrite, Action<JsonNode?> store)
    {
        var schema = rewrite(value);
        if (!ReferenceEquals(schema, value))
            store(schema);
        Walk(schema, rewrite);
    }

    private JsonNode? Reshape(JsonNode? node)
    {
        if (node is JsonValue value && value.TryGetValue<bool>(out var takesAll))
            return takesAll ? new JsonObject() : new JsonObject { ["not"] = new JsonObject() };
        if (node is not JsonObject schema)
            return node;
        NullableMarks.Keep(schema);
        NumberLimits.Reduce(schema);
        return _mayHaveSiblings && schema.ContainsKey("$ref") && schema.Any(member => !IsAnnotation(member.Key)) ? Wrap(schema) : schema;
    }

    private JsonNode? Keep(JsonNode? node)
    {
        if (node is JsonObject schema)
            _keywords.Keep(schema);
        return node;
    }

    private static bool IsAnnotation(string member) => Annotations.Contains(member) || member.StartsWith("x-", StringComparison.Ordinal);

    private static JsonObject Wrap(JsonObject schema)
    {
        var siblings = new JsonObject();
        var wrapper = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = schema["$ref"]!.DeepClone() }, siblings) };
        foreach (var (member, value) in schema.Where(member => member.Key != "$ref"))
            (IsAnnotation(member) ? wrapper : siblings)[member] = value?.DeepClone();
        return wrapper;
    }
}
