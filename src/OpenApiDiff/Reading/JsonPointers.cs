using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>JSON pointers (RFC 6901) as references write them.</summary>
internal static class JsonPointers
{
    /// <summary>Returns the node at a pointer; null when there is none.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
            return FindAnchor(root, pointer);

        var node = root;
        foreach (var step in pointer.Split('/').Skip(1).Select(Unescape))
        {
            node = node switch
            {
                JsonObject map => map[step],
                JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Returns the last name of a pointer.</summary>
    public static string LastOf(string pointer) => Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);

    private static string Unescape(string step) =>
        Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static JsonNode? FindAnchor(JsonNode? node, string anchor) => node switch
    {
        JsonObject map when map["$anchor"] is JsonValue value && value.TryGetValue<string>(out var text) && text == anchor => map,
        JsonObject map => map.Select(member => FindAnchor(member.Value, anchor)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(item => FindAnchor(item, anchor)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
