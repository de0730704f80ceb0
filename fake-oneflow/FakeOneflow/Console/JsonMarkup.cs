using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Console;

/// <summary>Turns JSON into HTML, indented and coloured, with the members marked that nothing looked at.</summary>
internal sealed class JsonMarkup
{
    /// <summary>JSON for people, which stays as it is in the fields of a form.</summary>
    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Beyond it the marks would take many times what the text does.
    private const int MaxColoured = 64 * 1024;

    private readonly StringBuilder _html = new();
    private readonly IReadOnlyCollection<string> _unread;

    private JsonMarkup(IReadOnlyCollection<string> unread) => _unread = unread;

    /// <summary>The HTML of a text; one that is not JSON, has texts that cannot be read, or was cut, is encoded as it is.</summary>
    public static string Of(string text, IReadOnlyCollection<string> unread)
    {
        if (text.Length > MaxColoured || OutsideJson.Read(Encoding.UTF8.GetBytes(text)) is not { } root)
            return Ui.Encode(text);

        var markup = new JsonMarkup(unread);
        markup.Write(root, "", 0);
        return markup._html.ToString();
    }

    private void Write(JsonElement element, string path, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(element, path, depth);
                break;
            case JsonValueKind.Array:
                WriteItems(element, path, depth);
                break;
            case JsonValueKind.String:
                Span("s", Quote(element.GetString()!));
                break;
            case JsonValueKind.Number:
                Span("n", element.GetRawText());
                break;
            default:
                Span("w", element.GetRawText());
                break;
        }
    }

    private void WriteMembers(JsonElement element, string path, int depth)
    {
        var isFirst = true;
        foreach (var member in element.EnumerateObject())
        {
            _html.Append(isFirst ? "{" : ",");
            isFirst = false;
            NewLine(depth + 1);
            var here = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var isUnread = _unread.Contains(here);
            if (isUnread)
                _html.Append("<mark title=\"Nothing looked at this member\">");
            Span("k", Quote(member.Name));
            if (isUnread)
                _html.Append("</mark>");
            _html.Append(": ");
            Write(member.Value, here, depth + 1);
        }

        Close(isFirst, "{}", "}", depth);
    }

    private void WriteItems(JsonElement element, string path, int depth)
    {
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            _html.Append(index == 0 ? "[" : ",");
            NewLine(depth + 1);
            Write(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), depth + 1);
        }

        Close(index == 0, "[]", "]", depth);
    }

    private void Close(bool isEmpty, string whole, string end, int depth)
    {
        if (isEmpty)
        {
            _html.Append(whole);
            return;
        }

        NewLine(depth);
        _html.Append(end);
    }

    private void NewLine(int depth) => _html.Append('\n').Append(' ', 2 * depth);

    private void Span(string kind, string text) =>
        _html.Append("<span class=\"").Append(kind).Append("\">").Append(Ui.Encode(text)).Append("</span>");

    private static string Quote(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            json.WriteStringValue(text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
