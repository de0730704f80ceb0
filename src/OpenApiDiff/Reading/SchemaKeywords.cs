using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Keeps the keywords that no comparer reads from the library's model, so that they are compared as text: with references
/// replaced by what they lead to, and without words for people.
/// </summary>
/// <param name="root">The document, with references to components only.</param>
internal sealed class SchemaKeywords(JsonObject root)
{
    /// <summary>The extension that the keywords are kept as: an object with a canonical text for each.</summary>
    public const string Extension = "x-openapi-diff-keywords";

    /// <summary>The keywords, by the group in which they act together.</summary>
    public static IReadOnlyDictionary<string, string[]> Groups { get; } = new Dictionary<string, string[]>
    {
        ["not"] = ["not"],
        ["if"] = ["if", "then", "else"],
        ["contains"] = ["contains", "minContains", "maxContains"],
        ["propertyNames"] = ["propertyNames"],
        ["dependentRequired"] = ["dependentRequired"],
        ["dependentSchemas"] = ["dependentSchemas"],
        ["dependencies"] = ["dependencies"],
        ["patternProperties"] = ["patternProperties"],
        ["prefixItems"] = ["prefixItems"],
        ["additionalItems"] = ["additionalItems"],
        ["unevaluatedProperties"] = ["unevaluatedProperties"],
        ["unevaluatedItems"] = ["unevaluatedItems"],
        ["contentEncoding"] = ["contentEncoding"],
        ["contentMediaType"] = ["contentMediaType"],
        ["contentSchema"] = ["contentSchema"],
        ["$dynamicRef"] = ["$dynamicRef"],
        ["$recursiveRef"] = ["$recursiveRef"],
    };

    private readonly CanonicalSchema _canonical = new(root);

    public void Keep(JsonObject schema)
    {
        var kept = new JsonObject();
        foreach (var (group, keywords) in Groups)
        {
            if (schema.ContainsKey(group) && TextOf(schema, group, keywords) is { } text)
                kept[group] = text;
        }

        if (kept.Count > 0)
            schema[Extension] = kept;

        // The library takes these for references to components.
        schema.Remove("$dynamicRef");
        schema.Remove("$recursiveRef");
    }

    private string? TextOf(JsonObject schema, string group, string[] keywords)
    {
        var members = new JsonObject();
        foreach (var keyword in keywords.Where(schema.ContainsKey))
            members[keyword] = _canonical.Of(keyword, schema[keyword]);
        return group switch
        {
            // No item need match, and any number may: nothing is constrained.
            "contains" when members["minContains"]?.ToString() == "0" && !members.ContainsKey("maxContains") => null,
            "if" when members.Count == 1 => null,
            "dependentRequired" or "dependentSchemas" or "patternProperties" when members[group] is JsonObject { Count: 0 } => null,
            "contains" when members["minContains"]?.ToString() == "1" => Without(members, "minContains"),
            _ => members.ToJsonString(),
        };
    }

    private static string Without(JsonObject members, string name)
    {
        members.Remove(name);
        return members.ToJsonString();
    }
}
