using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Reduces an inclusive and an exclusive limit of one schema to the tighter of the two: since OpenAPI 3.1 both hold, and the
/// library keeps one.
/// </summary>
internal static class NumberLimits
{
    public static void Reduce(JsonObject schema)
    {
        Reduce(schema, "maximum", "exclusiveMaximum", isUpper: true);
        Reduce(schema, "minimum", "exclusiveMinimum", isUpper: false);
    }

    private static void Reduce(JsonObject schema, string inclusive, string exclusive, bool isUpper)
    {
        if (NumberOf(schema[inclusive]) is not { } closed || NumberOf(schema[exclusive]) is not { } open)
            return;
        var isOpenTighter = isUpper ? open.CompareTo(closed) <= 0 : open.CompareTo(closed) >= 0;
        schema.Remove(isOpenTighter ? inclusive : exclusive);
    }

    private static DecimalNumber? NumberOf(JsonNode? node) => node is JsonValue ? DecimalNumber.Parse(node.ToJsonString()) : null;
}
