using System.Globalization;
using System.Text.Json;

namespace OneflowFake.Console;

/// <summary>A part of a JSON document. What is missing is an empty part, so that a page shows nothing for it.</summary>
internal readonly struct Node(JsonElement element)
{
    public Node this[string name] =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? new(value) : default;

    public IEnumerable<Node> Items =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(item => new Node(item)) : [];

    public IEnumerable<(string Name, Node Value)> Members =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(member => (member.Name, new Node(member.Value))) : [];

    public int Count => element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() : 0;

    /// <summary>True when there is something other than null.</summary>
    public bool Exists => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsTrue => element.ValueKind == JsonValueKind.True;

    public long Number => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : 0;

    public DateTimeOffset? Time =>
        element.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    /// <summary>The text of a string, and the JSON of anything else.</summary>
    public string Text => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => element.GetString()!,
        _ => element.GetRawText(),
    };

    public override string ToString() => Text;
}
