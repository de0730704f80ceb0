using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>Writes each number of a schema in one way, without rounding it: 1.0 and 1e0 as 1.</summary>
internal static class NumberSpelling
{
    private static readonly HashSet<string> Limits =
    [
        "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "maxItems", "minItems",
        "maxContains", "minContains", "maxProperties", "minProperties",
    ];

    private static readonly HashSet<string> Values = ["enum", "const", "default", "example"];

    /// <summary>Writes the numbers below a node of a document in one way. Texts that look like numbers, such as versions, stay.</summary>
    public static void Unify(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Unify(item);
        }
        else if (node is JsonObject map)
        {
            foreach (var (member, value) in map.ToList())
                UnifyMember(map, member, value);
        }
    }

    private static void UnifyMember(JsonObject map, string member, JsonNode? value)
    {
        if (Values.Contains(member) || (Limits.Contains(member) && value is JsonValue))
            map[member] = Unified(value);
        else if (value is JsonObject names && SpecGrammar.IsNameMap(member))
        {
            // The variables of a server are texts.
            foreach (var (_, item) in names.Where(_ => member != "variables"))
                Unify(item);
        }
        else if (!SpecGrammar.IsData(member))
            Unify(value);
    }

    private static JsonNode? Unified(JsonNode? node) => node switch
    {
        JsonArray items => new JsonArray([.. items.Select(Unified)]),
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Unified(member.Value)))),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && DecimalNumber.Parse(value.ToJsonString()) is { } number =>
            JsonNode.Parse(number.ToJson()),
        _ => node?.DeepClone(),
    };
}
