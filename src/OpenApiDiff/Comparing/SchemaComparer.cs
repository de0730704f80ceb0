using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>Compares a schema up to the named ones that it leads to.</summary>
/// <param name="views">The views of the schemas.</param>
/// <param name="names">The names of the schemas.</param>
/// <param name="graph">Compares the named schemas.</param>
/// <param name="node">Receives the findings.</param>
/// <param name="direction">The direction of the value.</param>
internal sealed class SchemaComparer(SchemaViews views, TypeNames names, SchemaGraph graph, SchemaNode node, Direction direction)
{
    private readonly NullabilityComparer _nullability = new(node.Findings);
    private readonly TypeComparer _types = new(names, node.Findings);
    private readonly UnionComparer _unions = new(names, node.Findings);
    private readonly LimitComparer _limits = new(node.Findings);
    private readonly KeywordComparer _keywords = new(node.Findings);
    private readonly PropertyComparer _properties = new(node.Findings);
    private readonly SchemaFactsComparer _facts = new(node.Findings);

    /// <summary>Compares a value that has to be there.</summary>
    public void Compare(Place place, IOpenApiSchema? before, IOpenApiSchema? after) => Compare(place, (before, true), (after, true));

    /// <summary>Compares the contents of a named schema.</summary>
    public void CompareNamed(SchemaView old, SchemaView now)
    {
        var place = new Place(null, "", now.Name);
        if (old.Name is not null)
            _facts.CompareDefinition(place, old, now);
        CompareContent(place, old, now);
    }

    private void Compare(Place place, (IOpenApiSchema? Schema, bool IsRequired) before, (IOpenApiSchema? Schema, bool IsRequired) after)
    {
        var (old, now) = (views.Of(before.Schema), views.Of(after.Schema));
        _nullability.Compare(place, direction, (old, before.IsRequired), (now, after.IsRequired));
        _facts.CompareUse(place, old, now);
        node.Names.UnionWith(now.Bases);
        if (now.Name is not null)
            node.Names.Add(now.Name);
        if (!_types.Compare(now.Name is not null && now.Name == old.Name ? place.DeclaredBy(now.Name) : place, old, now, direction))
            return;
        if (now.Name is not null)
            node.Edges.Add((place.Location, graph.NodeOf(old, now, direction)));
        else
            CompareContent(place, old, now);
    }

    private void CompareContent(Place place, SchemaView old, SchemaView now)
    {
        _limits.Compare(place, old, now, direction);
        _keywords.Compare(place, old, now, direction);
        _facts.CompareDefaults(place, old, now, direction);
        _facts.CompareBases(place, old, now);
        _facts.CompareOpenness(place, old, now, direction);
        CompareIfAny(place.Item(), old.Items, now.Items);
        CompareIfAny(place.Value(), old.MapValues, now.MapValues);
        foreach (var (name, was, isNow) in _unions.Compare(place, old, now, direction))
            Compare(place.Member(name), was, isNow);
        foreach (var (name, member, was, isNow) in _properties.Compare(place, old, now, direction))
            Compare(member, (was.Schema, old.Required.Contains(name)), (isNow.Schema, now.Required.Contains(name)));
    }

    private void CompareIfAny(Place place, IOpenApiSchema? before, IOpenApiSchema? after)
    {
        if (before is not null || after is not null)
            Compare(place, before, after);
    }
}
