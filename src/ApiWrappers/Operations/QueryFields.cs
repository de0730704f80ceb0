using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Writes the members of an object as parameters of a query or fields of a form.</summary>
internal static class QueryFields
{
    /// <summary>Each member under its own name; lists once for each item, and objects as JSON.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Members<T>(T? value, JsonTypeInfo<T> type) => value is null
        ? []
        : from member in JsonSerializer.SerializeToElement(value, type).EnumerateObject()
          from text in Texts(member.Value)
          select KeyValuePair.Create(member.Name, text);

    /// <summary>Each member as <c>name[member]</c>, at any depth.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Deep<T>(string name, T? value, JsonTypeInfo<T> type)
        => value is null ? [] : Below(name, JsonSerializer.SerializeToElement(value, type));

    /// <summary>A value as text; null for null.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>The items of a list, or the value itself, as text; none for null.</summary>
    public static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(Text).OfType<string>()
        : Text(value) is { } text ? [text] : [];

    private static IEnumerable<KeyValuePair<string, string>> Below(string name, JsonElement value)
        => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(member => Below($"{name}[{Uri.EscapeDataString(member.Name)}]", member.Value))
        : Texts(value).Select(text => KeyValuePair.Create(name, text));
}
