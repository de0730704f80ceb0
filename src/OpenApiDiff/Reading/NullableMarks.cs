using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>
/// Keeps <c>nullable: true</c> of schemas without a type, such as one that wraps a reference in <c>allOf</c>: the library
/// keeps it as part of the type and so loses it there. Swagger 2.0 has only <c>x-nullable</c>, which generators read.
/// </summary>
internal static class NullableMarks
{
    /// <summary>The extension that a mark is kept as.</summary>
    public const string Extension = "x-openapi-diff-nullable";

    private static readonly string[] Composites = ["allOf", "oneOf", "anyOf"];

    public static void Keep(JsonObject schema)
    {
        var isLost = IsTrue(schema["nullable"]) && !schema.ContainsKey("type") && Composites.Any(schema.ContainsKey);
        if (isLost || IsTrue(schema["x-nullable"]))
            schema[Extension] = true;
    }

    private static bool IsTrue(JsonNode? node) => node is JsonValue mark && mark.TryGetValue<bool>(out var value) && value;
}
