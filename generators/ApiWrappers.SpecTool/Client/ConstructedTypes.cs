using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Client;

/// <summary>The lists, maps, optional values and nullable enumerations that the types of a spec use.</summary>
internal sealed class ConstructedTypes
{
    private readonly OrderedDictionary<string, (string Name, string Type, string Info)> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _enumerations;

    public ConstructedTypes(JsonTypes json, IReadOnlyList<TypePlan> types)
    {
        _enumerations = types.OfType<EnumPlan>().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (type, _) in json.All)
            Add(type, isNullable: false);
        foreach (var property in types.OfType<ClassPlan>().SelectMany(type => type.Properties))
            Add(property);
    }

    /// <summary>
    /// The types, each with its name at run time, such as <c>IReadOnlyList`1</c>, and the expression that creates its
    /// metadata.
    /// </summary>
    public IEnumerable<(string Name, string Type, string Info)> All => _found.Values;

    private void Add(PropertyPlan property)
    {
        Add(property.Type, property.IsNullable);
        if (!property.Node["x-aw-presence"].IsTrue)
            return;

        var inner = property.Type.IsStruct ? property.Type.Runtime + "?" : property.Type.Runtime;
        Add(property.Type, isNullable: true);
        Found("OptionalValue`1", $"OptionalValue<{inner}>", $"ApiJson.Value(options, new OptionalValueConverter<{inner}>())");
    }

    private void Add(CSharpType type, bool isNullable)
    {
        var plain = type.Runtime.TrimEnd('?');
        if ((isNullable || type.Runtime != plain) && _enumerations.Contains(plain))
            Found("Nullable`1", plain + "?", $"ApiJson.Nullable<{plain}>(options)");
        if (type.Item is not { } item)
            return;

        var argument = type.Runtime[(type.Shape == TypeShape.List ? "IReadOnlyList<" : "IReadOnlyDictionary<string, ").Length..^1];
        if (type.Shape == TypeShape.List)
            Found("IReadOnlyList`1", type.Runtime, $"ApiJson.List<{argument}>(options)");
        else
            Found("IReadOnlyDictionary`2", type.Runtime, $"ApiJson.Map<{argument}>(options)");
        Add(item, argument.EndsWith('?'));
    }

    private void Found(string name, string type, string info) => _found.TryAdd(type, (name, type, info));
}
