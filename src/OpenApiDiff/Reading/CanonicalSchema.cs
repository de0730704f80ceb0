using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Writes schemas so that those which accept the same values are equal as text more often: names in order, references
/// replaced by their targets, and without words for people.
/// </summary>
/// <param name="root">The document, with references to components only.</param>
internal sealed class CanonicalSchema(JsonObject root)
{
    // Schemas that hold each other many times grow exponentially when they are written out.
    private const int MaximumNodes = 20_000;

    private static readonly HashSet<string> Words =
        ["description", "title", "summary", "example", "examples", "$comment", "deprecated", "externalDocs", "xml"];

    private readonly HashSet<string> _entered = [];
    private int _nodes;

    /// <summary>Returns the canonical form of a keyword's value.</summary>
    public JsonNode? Of(string keyword, JsonNode? value)
    {
        _nodes = 0;
        return Member(keyword, value);
    }

    private JsonNode? Member(string member, JsonNode? value)
    {
        if (SpecGrammar.IsData(member) || ++_nodes > MaximumNodes)
            return value?.DeepClone();
        if (value is JsonObject names && SpecGrammar.IsNameMap(member))
            return new JsonObject(names.OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => KeyValuePair.Create(item.Key, Schema(item.Value))));
        return Schema(value);
    }

    private JsonNode? Schema(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Schema)]),
        JsonObject map when map["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) => Target(map, reference),
        JsonObject map => new JsonObject(map
            .Where(member => !Words.Contains(member.Key) && !member.Key.StartsWith("x-", StringComparison.Ordinal))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Member(member.Key, member.Value)))),
        _ => node?.DeepClone(),
    };

    private JsonNode? Target(JsonObject map, string reference)
    {
        if (!_entered.Add(reference))
            return map.DeepClone();
        var target = Schema(JsonPointers.Find(root, reference.TrimStart('#')));
        _entered.Remove(reference);
        return target;
    }
}
