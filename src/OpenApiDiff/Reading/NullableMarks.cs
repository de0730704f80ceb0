using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Keeps <c>nullable: true</c> of schemas without a type, such as one that wraps a reference in <c>allOf</c>: the library
/// keeps it as part of the type and so loses it there.
/// </summary>
internal static class NullableMarks
{
    /// <summary>The extension that a mark is kept as.</summary>
    public const string Extension = "x-openapi-diff-nullable";

    private static readonly string[] Composites = ["allOf", "oneOf", "anyOf"];

    public static void Keep(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Keep(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
                Keep(value);
            if (members["nullable"] is JsonValue mark && mark.TryGetValue<bool>(out var nullable) && nullable
                && !members.ContainsKey("type") && Composites.Any(members.ContainsKey))
            {
                members[Extension] = true;
            }
        }
    }
}
