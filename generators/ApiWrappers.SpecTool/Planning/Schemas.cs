using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Reads schemas through their references and their <c>allOf</c>. Cycles are cut where they close.</summary>
/// <param name="named">The schemas with a name.</param>
internal sealed class Schemas(SpecNode named)
{
    private readonly Dictionary<SpecNode, SchemaKind> _kinds = [];
    private readonly Dictionary<SpecNode, IReadOnlyDictionary<string, SpecNode>> _properties = [];

    /// <summary>The schema at the end of all references, and its name when it has one.</summary>
    public (SpecNode Node, string? Name) Resolve(SpecNode schema)
    {
        string? name = null;
        for (var steps = 0; schema["$ref"].Text is { } reference; steps++)
        {
            if (steps > 50)
                return (SpecNode.Map(schema.Place), null);
            name = reference;
            schema = named[reference];
        }

        return (schema, name);
    }

    /// <summary>The schema that says what the value is: through references, and through allOf, oneOf and anyOf of a single part.</summary>
    public SpecNode Settle(SpecNode schema)
    {
        var node = Resolve(schema).Node;
        for (var steps = 0; steps < 20 && !node["type"].Exists && !node["format"].Exists && node["properties"].Count == 0; steps++)
        {
            var parts = node["allOf"].Items.Concat(Alternatives(node)).ToList();
            if (parts.Count != 1)
                break;
            node = Resolve(parts[0]).Node;
        }

        return node;
    }

    public SchemaKind KindOf(SpecNode schema)
    {
        var node = Resolve(schema).Node;
        if (_kinds.TryGetValue(node, out var known))
            return known;

        // A cycle adds nothing.
        _kinds[node] = SchemaKind.Any;
        return _kinds[node] = Find(node);
    }

    /// <summary>
    /// Returns all properties, those of the parts of <c>allOf</c> first. Where several parts describe a property, the first one to
    /// state a fact wins.
    /// </summary>
    public IReadOnlyDictionary<string, SpecNode> Properties(SpecNode schema)
    {
        var node = Resolve(schema).Node;
        if (_properties.TryGetValue(node, out var known))
            return known;

        _properties[node] = new Dictionary<string, SpecNode>();
        var all = new OrderedDictionary<string, SpecNode>(StringComparer.Ordinal);
        foreach (var (name, property) in node["allOf"].Items.SelectMany(Properties).Concat(node["properties"].Members))
        {
            if (!all.TryGetValue(name, out var first) || (KindOf(first) == SchemaKind.Any && KindOf(property) != SchemaKind.Any))
                all[name] = property;
        }

        return _properties[node] = all;
    }

    /// <summary>The properties that must be present.</summary>
    public HashSet<string> Required(SpecNode schema)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, required, []);
        return required;
    }

    /// <summary>True when null is a value of the schema.</summary>
    public bool IsNullable(SpecNode schema) => IsNullable(schema, 0);

    /// <summary>The alternatives of a union.</summary>
    public static IReadOnlyList<SpecNode> Alternatives(SpecNode node) => [.. node["oneOf"].Items, .. node["anyOf"].Items];

    private bool IsNullable(SpecNode schema, int depth)
    {
        if (depth > 20)
            return false;
        if (schema["nullable"].IsTrue)
            return true;
        if (schema["$ref"].Text is { } reference)
            return IsNullable(named[reference], depth + 1);

        // In allOf all references must agree; of other parts, a single one decides.
        return (schema["allOf"].Count == 1 && schema["properties"].Count == 0 && IsNullable(schema["allOf"].Items[0], depth + 1))
            || (schema["properties"].Count == 0 && Alternatives(schema).Any(item => IsNullable(item, depth + 1)));
    }

    private void Collect(SpecNode schema, HashSet<string> required, HashSet<SpecNode> seen)
    {
        var node = Resolve(schema).Node;
        if (!seen.Add(node))
            return;

        required.UnionWith(node["required"].Items.Select(item => item.Text).OfType<string>());
        foreach (var part in node["allOf"].Items)
            Collect(part, required, seen);
    }

    private SchemaKind Find(SpecNode node)
    {
        var type = node["type"].Text;
        if (node["enum"].Count > 0 && type is null or "string" or "integer" or "number" or "boolean")
            return IsOfTexts(node) ? SchemaKind.Enum : SchemaKind.Scalar;
        if (type is null or "object" && Properties(node).Count > 0)
            return SchemaKind.Class;

        var part = node["allOf"].Items.Select(KindOf).FirstOrDefault(kind => kind != SchemaKind.Any);
        if (part != SchemaKind.Any)
            return part;
        if (type is null or "object" && Alternatives(node).Count > 0)
            return Alternatives(node).Count == 1 ? KindOf(Alternatives(node)[0]) : SchemaKind.Union;

        return type switch
        {
            "object" when node["additionalProperties"].Count > 0 => SchemaKind.Map,
            "object" when node["patternProperties"].Count == 1 => SchemaKind.Map,
            "object" when node["additionalProperties"].IsFalse => SchemaKind.Class,
            "object" or null => SchemaKind.Any,
            "array" => SchemaKind.List,
            _ => SchemaKind.Scalar,
        };
    }

    private static bool IsOfTexts(SpecNode node)
        => node["type"].Text is null or "string"
            && node["enum"].Items.All(
            value => value.Kind is SpecNodeKind.Text || (node["type"].Text == "string" && value.Text is not null));
}
