using System.Buffers;
using YamlDotNet.RepresentationModel;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>A node of a spec that knows where it stands. A node that does not exist answers every question with nothing.</summary>
internal sealed class SpecNode
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(". /[]{}");

    private readonly YamlNode? _yaml;
    private readonly YamlNode? _key;

    public SpecNode(YamlNode? yaml, string path, YamlNode? key = null)
    {
        _yaml = yaml;
        _key = key;
        Path = path;
    }

    /// <summary>Member names joined by dots.</summary>
    public string Path { get; }

    /// <summary>The place to show: the name of the member, where there is one.</summary>
    public SpecPlace Place
    {
        get
        {
            var start = (_key ?? _yaml)?.Start;
            return new SpecPlace(Path, (int)(start?.Line ?? 1), (int)(start?.Column ?? 1));
        }
    }

    public bool Exists => _yaml is not null;

    public bool IsMap => _yaml is YamlMappingNode;

    public bool IsList => _yaml is YamlSequenceNode;

    /// <summary>The text of a scalar; null when it is none, or a null.</summary>
    public string? Text => _yaml is YamlScalarNode scalar && !IsNull(scalar) ? scalar.Value : null;

    public bool IsTrue => Text == "true";

    /// <summary>The member of that name.</summary>
    public SpecNode this[string name]
    {
        get
        {
            if (_yaml is YamlMappingNode map)
            {
                foreach (var (key, value) in map.Children)
                {
                    if (key is YamlScalarNode scalar && scalar.Value == name)
                        return new SpecNode(value, Join(name), key);
                }
            }

            return new SpecNode(null, Join(name));
        }
    }

    /// <summary>The members of a map, with their names.</summary>
    public IEnumerable<(string Name, SpecNode Node)> Members => _yaml is YamlMappingNode map
        ? map.Children.Select(pair => (Name(pair.Key), new SpecNode(pair.Value, Join(Name(pair.Key)), pair.Key)))
        : [];

    /// <summary>The items of a list.</summary>
    public IEnumerable<SpecNode> Items => _yaml is YamlSequenceNode list
        ? list.Children.Select((item, index) => new SpecNode(item, $"{Path}[{index}]"))
        : [];

    /// <summary>The same node under the path by which it was reached.</summary>
    public SpecNode At(string path) => new(_yaml, path, _key);

    private static string Name(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private static bool IsNull(YamlScalarNode scalar)
        => scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "null" or "~";

    private string Join(string name)
    {
        var shown = name.Length == 0 || name.AsSpan().IndexOfAny(Separators) >= 0 ? $"'{name}'" : name;
        return Path.Length == 0 ? shown : $"{Path}.{shown}";
    }
}
