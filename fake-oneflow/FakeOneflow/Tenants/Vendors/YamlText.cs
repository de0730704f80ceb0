using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OneflowFake.Tenants.Vendors;

/// <summary>Reads YAML as JSON. Only the parser of the library is used: its serializer needs reflection.</summary>
internal static class YamlText
{
    public static JsonElement Read(string yaml)
    {
        using var text = new StringReader(yaml);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, new Parser(text));
        using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter json, Parser parser)
    {
        // For each open mapping whether a key comes next; null for a sequence.
        var open = new Stack<bool?>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart:
                    open.Push(true);
                    json.WriteStartObject();
                    break;
                case MappingEnd:
                    open.Pop();
                    json.WriteEndObject();
                    EndValue(open);
                    break;
                case SequenceStart:
                    open.Push(null);
                    json.WriteStartArray();
                    break;
                case SequenceEnd:
                    open.Pop();
                    json.WriteEndArray();
                    EndValue(open);
                    break;
                case Scalar key when open.TryPeek(out var isKey) && isKey == true:
                    open.Pop();
                    open.Push(false);
                    json.WritePropertyName(key.Value);
                    break;
                case Scalar value:
                    Write(json, value);
                    EndValue(open);
                    break;
                default:
                    break;
            }
        }
    }

    private static void EndValue(Stack<bool?> open)
    {
        if (open.TryPeek(out var isKey) && isKey == false)
        {
            open.Pop();
            open.Push(true);
        }
    }

    private static void Write(Utf8JsonWriter json, Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
            json.WriteStringValue(scalar.Value);
        else if (scalar.Value is "" or "~" or "null")
            json.WriteNullValue();
        else if (scalar.Value is "true" or "false")
            json.WriteBooleanValue(scalar.Value == "true");
        else if (long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            json.WriteNumberValue(integer);
        else if (decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(scalar.Value);
    }
}
