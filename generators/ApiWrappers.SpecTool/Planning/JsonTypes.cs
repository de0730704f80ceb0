using ApiWrappers.SpecTool.Naming;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The types that are read and written as JSON, each with the property of the context that holds its metadata.</summary>
internal sealed class JsonTypes
{
    // The names that .NET has for types with a keyword.
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["decimal"] = "Decimal",
        ["double"] = "Double",
        ["float"] = "Single",
        ["int"] = "Int32",
        ["long"] = "Int64",
        ["string"] = "String",
        ["ulong"] = "UInt64",
        ["ReadOnlyMemory<byte>"] = "ReadOnlyMemoryByte",
    };

    private readonly OrderedDictionary<string, (CSharpType Type, string Property)> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    /// <summary>The name of the context.</summary>
    public string Context { get; init; } = "ApiJsonContext";

    /// <summary>True when numbers are also read from text.</summary>
    public bool ReadsNumbersFromText { get; set; }

    /// <summary>All types, each once.</summary>
    public IEnumerable<(CSharpType Type, string Property)> All => _types.Values;

    /// <summary>The property of the context for a type.</summary>
    public string Of(CSharpType type)
    {
        if (_types.TryGetValue(type.Text, out var known))
            return known.Property;

        if (BuiltIn.TryGetValue(type.Runtime, out var name))
        {
            _properties.Add(name);
            _types[type.Text] = (type, name);
            return name;
        }

        var property = string.Concat(
            type.Runtime.Split(['<', '>', ',', ' ', '?', '.'], StringSplitOptions.RemoveEmptyEntries).Select(CSharpName.Pascal));
        if (type.Text.Contains('?', StringComparison.Ordinal))
            property += "OrNull";
        if (!char.IsLetter(property[0]))
            property = "_" + property;
        while (!_properties.Add(property))
            property += "_";
        _types[type.Text] = (type, property);
        return property;
    }
}
