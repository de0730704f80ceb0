using System.Text;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Writes the members of an object as the fields of a url-encoded form, in the styles of OpenAPI.</summary>
internal sealed class FormFields
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a member; nothing for null.</summary>
    public void Add(string name, JsonElement value, ApiFieldStyle style)
    {
        if (Separator(style) is { } separator)
            Append(Escaped(name), string.Join(separator, Texts(value).Select(Escaped)));
        else if (style == ApiFieldStyle.Deep)
            Deep(Escaped(name), value);
        else if (style == ApiFieldStyle.Json)
            Append(Escaped(name), Escaped(value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText()));
        else if (style == ApiFieldStyle.Members && value.ValueKind == JsonValueKind.Object)
            Each(value.EnumerateObject().SelectMany(member => Items(member.Name, member.Value)));
        else
            Each(Items(name, value));
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string? Separator(ApiFieldStyle style) => style switch
    {
        ApiFieldStyle.Comma => ",",
        ApiFieldStyle.Space => "%20",
        ApiFieldStyle.Pipe => "%7C",
        ApiFieldStyle.Tab => "%09",
        _ => null,
    };

    // Null has no text; the names of an object stand before its values.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Where(member => QueryFields.Text(member.Value) is not null)
            .SelectMany(member => new[] { member.Name, QueryFields.Text(member.Value)! })
        : QueryFields.Texts(value);

    private static IEnumerable<(string Name, string Text)> Items(string name, JsonElement value)
        => QueryFields.Texts(value).Select(text => (name, text));

    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private void Each(IEnumerable<(string Name, string Text)> fields)
    {
        foreach (var (name, text) in fields)
            AppendField(Escaped(name), Escaped(text));
    }

    private void Deep(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Deep($"{name}[{Escaped(member.Name)}]", member.Value);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
                Deep(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}[{index}]"), item);
        }
        else if (QueryFields.Text(value) is { } text)
        {
            AppendField(name, Escaped(text));
        }
    }

    // Lists without items and objects without members have no field.
    private void Append(string name, string text)
    {
        if (text.Length > 0)
            AppendField(name, text);
    }

    private void AppendField(string name, string text)
        => _text.Append(_text.Length > 0 ? "&" : "").Append(name).Append('=').Append(text);
}
