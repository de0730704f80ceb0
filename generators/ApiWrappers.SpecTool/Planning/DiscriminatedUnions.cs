using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>
/// Finds the unions whose alternatives a property distinguishes and that nothing else holds together: each becomes the base of its
/// alternatives. An alternative that derives already, or is in several unions, can have no other base.
/// </summary>
internal sealed class DiscriminatedUnions
{
    private readonly Dictionary<string, List<SpecNode>> _unions = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecNode, string> _owners = [];
    private readonly SpecNode _named;
    private readonly Schemas _schemas;

    /// <summary>Finds the unions among schemas with a name.</summary>
    /// <param name="named">The schemas with a name.</param>
    /// <param name="schemas">Their kinds.</param>
    public DiscriminatedUnions(SpecNode named, Schemas schemas)
    {
        (_named, _schemas) = (named, schemas);
        foreach (var (key, node) in named.Members)
        {
            if (node["discriminator"]["propertyName"].Text is not { Length: > 0 } || node["allOf"].Count > 0
                || schemas.KindOf(node) != SchemaKind.Union)
                continue;

            var alternatives = Schemas.Alternatives(node).Select(schemas.Resolve).ToList();
            if (alternatives.TrueForAll(one => one.Name is not null && CanDerive(one.Node, schemas)))
                _unions[key] = [.. alternatives.Select(one => one.Node).Distinct()];
        }

        var shared = _unions.Values.SelectMany(nodes => nodes).GroupBy(node => node).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet();
        foreach (var key in _unions.Where(union => union.Value.Exists(shared.Contains)).Select(union => union.Key).ToList())
            _unions.Remove(key);
        foreach (var (key, nodes) in _unions)
        {
            foreach (var node in nodes)
                _owners[node] = key;
        }
    }

    /// <summary>True when the schema of that name is such a union.</summary>
    public bool Has(string key) => _unions.ContainsKey(key);

    /// <summary>The union that a schema is an alternative of; null when there is none.</summary>
    public string? Of(SpecNode node) => _owners.GetValueOrDefault(node);

    /// <summary>The class with a discriminator that all alternatives derive from; null when there is none.</summary>
    public string? BaseOf(SpecNode union)
    {
        var alternatives = Schemas.Alternatives(union);
        var common = alternatives.Select(Bases).Aggregate((some, others) => [.. some.Where(others.Contains)])
            .Find(name => _named[name]["discriminator"]["propertyName"].Text is { Length: > 0 });
        return common is not null && Says(_named[common]["discriminator"], union["discriminator"]) ? common : null;
    }

    // The one itself, and those that it derives from.
    private List<string> Bases(SpecNode schema)
    {
        var names = new List<string>();
        for (var next = schema; next is not null && _schemas.Resolve(next) is { Name: { } name, Node: var node } && !names.Contains(name);)
        {
            names.Add(name);
            next = node["allOf"].Items.FirstOrDefault(part => part["$ref"].Exists && _schemas.KindOf(part) == SchemaKind.Class);
        }

        return names;
    }

    // The union may name its values itself; then they must be those of the base.
    private static bool Says(SpecNode discriminator, SpecNode other)
        => !other.IsMap || (other["propertyName"].Text == discriminator["propertyName"].Text
            && other["mapping"].Members.All(member => discriminator["mapping"][member.Key].Text == member.Value.Text));

    private static bool CanDerive(SpecNode node, Schemas schemas)
        => schemas.KindOf(node) == SchemaKind.Class && !node["discriminator"].IsMap
            && !node["allOf"].Items.Any(part => part["$ref"].Exists && schemas.KindOf(part) == SchemaKind.Class);
}
