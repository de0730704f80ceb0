using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenApiDiff.Reading;

/// <summary>Converts YAML to the JSON it represents, because the library that reads specs reads JSON.</summary>
/// <remarks>
/// Works on the parser's events instead of a document tree: a tree would overflow the stack on deep nesting and on an anchor
/// inside itself before anything could be checked. The fake and TestKit compile this file too. The spec tool alone has a reader of
/// its own, <c>YamlSpecReader</c>, since each of its findings names a line and a column; a test of it compares the two.
/// </remarks>
internal sealed class YamlToJson
{
    // Aliases of aliases grow exponentially; no spec comes near this.
    private const int MaximumNodes = 5_000_000;
    private const int MaximumDepth = 500;
    private const string MergeKey = "<<";

    private readonly Parser _parser;
    private readonly Dictionary<string, JsonNode?> _anchors = [];
    private int _nodes;
    private int _depth;

    private YamlToJson(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>Returns the first document of the text; null when there is none.</summary>
    /// <exception cref="YamlException">The text is not valid YAML, or has no JSON form.</exception>
    public static JsonNode? Convert(string text)
    {
        var converter = new YamlToJson(text);
        converter._parser.Consume<StreamStart>();
        return converter._parser.TryConsume<DocumentStart>(out _) ? converter.ReadNode() : null;
    }

    private JsonNode? ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Keep(scalar, ToJson(scalar));
        if (_parser.TryConsume<SequenceStart>(out var list))
            return Keep(list, Nested(list, ReadList));
        var map = _parser.Consume<MappingStart>();
        return Keep(map, Nested(map, ReadMap));
    }

    private JsonNode Nested(NodeEvent start, Func<JsonNode> read)
    {
        if (++_depth > MaximumDepth)
            throw Fault(start, $"it is nested more than {MaximumDepth} levels deep");
        var node = read();
        _depth--;
        return node;
    }

    private JsonArray ReadList()
    {
        var items = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        return items;
    }

    private JsonObject ReadMap()
    {
        var members = new JsonObject();
        var merged = new List<JsonObject>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Fault(_parser.Current!, "a name must be plain text");
            var value = ReadNode();
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain })
                merged.AddRange(ToMerge(key, value));
            else if (!members.TryAdd(key.Value, value))
                throw Fault(key, $"the name '{key.Value}' is there twice");
        }

        // What the map itself says wins over what it merges, and an earlier merge over a later one.
        foreach (var (name, value) in merged.SelectMany(map => map))
            members.TryAdd(name, value?.DeepClone());
        return members;
    }

    private static IEnumerable<JsonObject> ToMerge(Scalar key, JsonNode? value) => value switch
    {
        JsonObject map => [map],
        JsonArray list when list.All(item => item is JsonObject) => list.Cast<JsonObject>(),
        _ => throw Fault(key, "only maps can be merged with '<<'"),
    };

    private JsonNode? Keep(NodeEvent source, JsonNode? node)
    {
        Count(source, 1);
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor.Value] = node;
        return node;
    }

    private JsonNode? Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
            throw Fault(alias, $"the alias '{alias.Value.Value}' is used before its anchor is complete");
        Count(alias, SizeOf(target));
        return target?.DeepClone();
    }

    private void Count(ParsingEvent source, int nodes)
    {
        if ((_nodes += nodes) > MaximumNodes)
            throw Fault(source, $"it expands to more than {MaximumNodes} nodes");
    }

    private static int SizeOf(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(member => SizeOf(member.Value)),
        JsonArray list => 1 + list.Sum(SizeOf),
        _ => 1,
    };

    private static JsonNode? ToJson(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? ToJson(scalar.Value) : scalar.Value;

    private static JsonNode? ToJson(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when IsNumber(text) => JsonNode.Parse(ToJsonNumber(text)),
        _ => text,
    };

    // As YAML's core schema has it, so that 'Infinity', '1,5' and '1_000' stay text.
    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.All(letter => char.IsAsciiDigit(letter) || letter is '+' or '-' or '.' or 'e' or 'E')
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    // Every digit stays: 2.0 is a version as well, and a double has no more than 17 digits. YAML alone has a plus sign, zeros in front
    // and a point at either end.
    private static string ToJsonNumber(string text)
    {
        var number = text.AsSpan().TrimStart("+-");
        var exponent = number.IndexOfAny('e', 'E') is var start and >= 0 ? number[start..] : "";
        var digits = number[..^exponent.Length].TrimStart('0');
        if (digits is [.., '.'])
            digits = digits[..^1];
        return $"{(text[0] == '-' ? "-" : "")}{(digits is ['.', ..] or [] ? "0" : "")}{digits}{exponent}";
    }

    private static YamlException Fault(ParsingEvent source, string reason) => new(source.Start, source.End, reason);
}
