using System.Text;
using System.Text.Json;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>Reads a JSON document, with the place of each node.</summary>
internal sealed class JsonSpecReader
{
    private readonly string _file;
    private readonly byte[] _text;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    private JsonSpecReader(string file, byte[] text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="SpecException">The text is not JSON. The message says where.</exception>
    public static SpecNode Read(string file, byte[] text)
    {
        var source = new JsonSpecReader(file, text);
        var options = new JsonReaderOptions
        {
            MaxDepth = SpecReader.DeepestNesting,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        var reader = new Utf8JsonReader(text, options);
        try
        {
            reader.Read();
            var root = source.Value(ref reader, null, "", null);
            reader.Read();
            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var json = exception as JsonException;
            var place = new SpecPlace(file, (int)(json?.LineNumber ?? 0) + 1, (int)(json?.BytePositionInLine ?? 0) + 1, null, "");
            throw SpecReader.Unreadable(place, json?.Message ?? exception.Message);
        }
    }

    private SpecNode Value(ref Utf8JsonReader reader, SpecPlace? parent, string name, (int Line, int Column)? key)
    {
        var (line, column) = key ?? Position(ref reader);
        var place = new SpecPlace(_file, line, column, parent, name);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = SpecNode.Map(place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var member = reader.GetString()!;
                    var at = Position(ref reader);
                    reader.Read();
                    map.Set(member, Value(ref reader, place, member, at));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = SpecNode.List(place);
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    list.Add(Value(ref reader, place, $"[{index}]", null));
                return list;
            case JsonTokenType.String:
                return SpecNode.Of(reader.GetString()!, place);
            case JsonTokenType.Number:
                return SpecNode.Number(Encoding.UTF8.GetString(reader.ValueSpan), place);
            case JsonTokenType.True or JsonTokenType.False:
                return SpecNode.Of(reader.TokenType == JsonTokenType.True, place);
            default:
                return SpecNode.Null(place);
        }
    }

    // Line and column of the token, counted on from the last one.
    private (int Line, int Column) Position(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        for (; _counted < start; _counted++)
        {
            if (_text[_counted] == '\n')
            {
                _line++;
                _lineStart = _counted + 1;
            }
        }

        return (_line, start - _lineStart + 1);
    }
}
