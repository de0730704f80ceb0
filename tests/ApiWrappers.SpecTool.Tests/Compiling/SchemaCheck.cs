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
            (SchemaKind.Map, JsonObject members) => First(members.Select(
                member => Item(schema, "additionalProperties", member.Value, $"{place}.{member.Key}"))),
            (SchemaKind.List, JsonArray items) => First(items.Select((item, index) => Item(schema, "items", item, $"{place}[{index}]"))),
            (SchemaKind.Any, _) => null,
            (SchemaKind.Union, _) when Schemas.Alternatives(_schemas.Settle(schema)) is var alternatives
                && (alternatives.Count == 0 || alternatives.Any(one => Complaint(one, value, place) is null)) => null,
            (SchemaKind.Enum, JsonValue text) when text.GetValueKind() == JsonValueKind.String => null,
            (SchemaKind.Scalar, JsonValue scalar) when IsOf(_schemas.Settle(schema), scalar) => null,
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

        return First(properties
            .Where(property => members[property.Key] is not null)
            .Select(property => Complaint(property.Value, members[property.Key], $"{place}.{property.Key}")));
    }

    // Only where the schema itself states it, not a part of its allOf.
    private string? Item(SpecNode schema, string member, JsonNode? value, string place)
        => _schemas.Settle(schema)[member] is { IsMap: true } item ? Complaint(item, value, place) : null;

    private static string? First(IEnumerable<string?> complaints) => complaints.FirstOrDefault(complaint => complaint is not null);

    private static bool IsOf(SpecNode schema, JsonValue value) => (schema["type"].Text, value.GetValueKind()) switch
    {
        ("string", var kind) => kind == JsonValueKind.String,
        ("integer" or "number", var kind) => kind is JsonValueKind.Number,
        ("boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,

        // Values of several kinds have no type; those of one kind are of its type.
        (null, _) when schema["enum"].Items.Select(item => item.Kind).Distinct().Count() > 1 =>
            schema["enum"].Items.Any(item => item.Text == (value.TryGetValue<string>(out var text) ? text : value.ToJsonString())),
        _ => true,
    };
}
