using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OpenApiDiff.Reading;

/// <summary>Turns YAML into the JSON that it stands for, since the library that reads specs reads JSON.</summary>
internal sealed class YamlToJson
{
    // Aliases of aliases grow without end; no spec comes near this.
    private const int MaximumNodes = 5_000_000;

    private int _nodes;

    private YamlToJson()
    {
    }

    public static JsonNode? Convert(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? null : new YamlToJson().Convert(stream.Documents[0].RootNode);
    }

    private JsonNode? Convert(YamlNode node)
    {
        if (++_nodes > MaximumNodes)
            throw new YamlException(node.Start, node.End, $"it expands to more than {MaximumNodes} nodes");
        return node switch
        {
            YamlMappingNode map => ConvertMap(map),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => ConvertPlain(scalar.Value ?? ""),
            YamlScalarNode scalar => scalar.Value,
            _ => throw new YamlException(node.Start, node.End, $"a {node.NodeType} has no JSON form"),
        };
    }

    private JsonObject ConvertMap(YamlMappingNode map)
    {
        var members = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                throw new YamlException(key.Start, key.End, "a name must be plain text");
            members[name] = Convert(value);
        }

        return members;
    }

    private static JsonNode? ConvertPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
