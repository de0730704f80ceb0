using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>Reads a YAML document, with the place of each node. Anchors and merge keys are resolved.</summary>
/// <remarks>
/// All others that read YAML use OpenApiDiff's <c>YamlToJson</c>, which keeps no places. A test compares the two.
/// </remarks>
internal sealed class YamlSpecReader
{
    /// <summary>The maximum number of nodes after aliases are expanded.</summary>
    private const int MostNodes = 5_000_000;

    private readonly string _file;
    private readonly IParser _parser;
    private readonly Dictionary<string, SpecNode?> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlSpecReader(string file, IParser parser)
    {
        _file = file;
        _parser = parser;
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="SpecException">The text is not YAML. The message says where.</exception>
    public static SpecNode Read(string file, string text)
    {
        var reader = new YamlSpecReader(file, new Parser(new StringReader(text)));
        try
        {
            reader._parser.Consume<StreamStart>();
            if (!reader._parser.Accept<DocumentStart>(out _))
                return SpecNode.Null(SpecPlace.Start(file));

            reader._parser.Consume<DocumentStart>();
            return reader.Value(null, "", null, 0);
        }
        catch (YamlException exception)
        {
            var place = new SpecPlace(file, Math.Max(1, (int)exception.Start.Line), Math.Max(1, (int)exception.Start.Column), null, "");
            throw SpecReader.Unreadable(place, (exception.InnerException ?? exception).Message);
        }
        // The parser fails on some texts without saying where.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw SpecReader.Unreadable(SpecPlace.Start(file), "look for a bracket or a quote that is not closed");
        }
    }

    private SpecNode Value(SpecPlace? parent, string name, Mark? key, int depth)
    {
        var parsed = _parser.Consume<ParsingEvent>();
        var mark = key ?? parsed.Start;
        var place = new SpecPlace(_file, (int)mark.Line, (int)mark.Column, parent, name);
        if (depth > SpecReader.DeepestNesting)
            throw SpecReader.Unreadable(place, $"it is nested more than {SpecReader.DeepestNesting} levels deep");
        if (++_nodes > MostNodes)
            throw SpecReader.Unreadable(place, "its aliases expand it to more than five million nodes");

        if (parsed is AnchorAlias alias)
            return Resolve(alias, place);

        var anchor = parsed is NodeEvent { Anchor.IsEmpty: false } named ? named.Anchor.Value : null;
        if (anchor is not null)
            _anchors[anchor] = null;
        var node = parsed switch
        {
            MappingStart => Map(place, depth),
            SequenceStart => List(place, depth),
            Scalar scalar => Scalar(scalar, place),
            _ => SpecNode.Null(place),
        };
        if (anchor is not null)
            _anchors[anchor] = node;
        return node;
    }

    private SpecNode Resolve(AnchorAlias alias, SpecPlace place)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw SpecReader.Unreadable(place, $"the alias '*{alias.Value.Value}' names an anchor that is not in the file");
        var node = anchored ?? throw SpecReader.Unreadable(place, $"the anchor '&{alias.Value.Value}' contains itself");

        _nodes += Size(node);
        return _nodes > MostNodes
            ? throw SpecReader.Unreadable(place, "its aliases expand it to more than five million nodes")
            : node.Clone();
    }

    private static int Size(SpecNode node) => 1 + node.Members.Sum(member => Size(member.Value)) + node.Items.Sum(Size);

    private SpecNode Map(SpecPlace place, int depth)
    {
        var map = SpecNode.Map(place);
        var merged = new List<SpecNode>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                // OpenAPI has no lists or maps as names.
                Value(place, "", null, depth + 1);
                Value(place, "", null, depth + 1);
                continue;
            }

            var value = Value(place, key.Value, key.Start, depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
                merged.AddRange(value.IsList ? value.Items : [value]);
            else
                map.Set(key.Value, value);
        }

        foreach (var (name, node) in merged.SelectMany(source => source.Members))
        {
            if (!map.Has(name))
                map.Set(name, node.Clone());
        }

        return map;
    }

    private SpecNode List(SpecPlace place, int depth)
    {
        var list = SpecNode.List(place);
        for (var index = 0; !_parser.TryConsume<SequenceEnd>(out _); index++)
            list.Add(Value(place, $"[{index}]", null, depth + 1));
        return list;
    }

    // The core schema of YAML 1.2.
    private static SpecNode Scalar(Scalar scalar, SpecPlace place)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str" || scalar.Tag == "!")
            return SpecNode.Of(scalar.Value, place);

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => SpecNode.Null(place),
            "true" or "True" or "TRUE" => SpecNode.Of(true, place),
            "false" or "False" or "FALSE" => SpecNode.Of(false, place),
            _ when IsNumber(scalar.Value) => SpecNode.Number(scalar.Value, place),
            _ => SpecNode.Of(scalar.Value, place),
        };
    }

    private static bool IsNumber(string text)
        => text.Length > 0
            && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.')
            && text.Any(char.IsAsciiDigit)
            && text.All(character => char.IsAsciiDigit(character) || character is '-' or '+' or '.' or 'e' or 'E')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
