using System.Text.Json;

namespace OneflowFake.Control.Reference;

/// <summary>Reads elements of a document, of which any may be missing.</summary>
internal static class ElementExtensions
{
    /// <summary>The text of a member; empty when there is none.</summary>
    public static string TextOf(this JsonElement element, string name) => element.Find(name) is not { } value
        ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();

    /// <summary>True when a member is true.</summary>
    public static bool IsSet(this JsonElement element, string name) => element.Find(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A member; null when there is none.</summary>
    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The members of a member that is an object.</summary>
    public static IEnumerable<JsonProperty> MembersOf(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>The items of a member that is an array.</summary>
    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
