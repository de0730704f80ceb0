using System.Text.Json;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Compares a value that was sent with its schema: kinds of values, and members that must be there.</summary>
internal sealed class SchemaCheck(SpecNode named)
{
    private readonly Schemas _schemas = new(named);

    /// <summary>The first place that the schema does not allow; null when there is none.</summary>
    public string? Complaint(SpecNode schema, JsonNode? value, string place)
    {
        if (value is null)
            return _schemas.IsNullable(schema) || _schemas.KindOf(schema) is SchemaKind.Any or SchemaKind.Union ? null : $"{place} is null";

        return (_schemas.KindOf(schema), value) switch
        {
            (SchemaKind.Class, JsonObject members) => Members(schema, members, place),
            (SchemaKind.Map, JsonObject) or (SchemaKind.List, JsonArray) or (SchemaKind.Any or SchemaKind.Union, _) => null,
            (SchemaKind.Enum, JsonValue text) when text.GetValueKind() == JsonValueKind.String => null,
            (SchemaKind.Scalar, JsonValue scalar) when IsOf(_schemas.Settle(schema)["type"].Text, scalar.GetValueKind()) => null,
            (var kind, _) => $"{place} is {value.ToJsonString()}, not a {kind}",
        };
    }

    private string? Members(SpecNode schema, JsonObject members, string place)
    {
        var properties = _schemas.Properties(schema);
        foreach (var name in _schemas.Required(schema))
        {
            if (!members.ContainsKey(name) && properties.TryGetValue(name, out var property) && !property["readOnly"].IsTrue)
                return $"{place}.{name} is missing";
        }

        return properties
            .Where(property => members[property.Key] is not null)
            .Select(property => Complaint(property.Value, members[property.Key], $"{place}.{property.Key}"))
            .FirstOrDefault(complaint => complaint is not null);
    }

    private static bool IsOf(string? type, JsonValueKind kind) => type switch
    {
        "string" => kind == JsonValueKind.String,
        "integer" or "number" => kind is JsonValueKind.Number,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };
}
