using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the schemas of one operation. Looks into each named schema once, so that those which hold themselves end.</summary>
/// <param name="views">The views of the schemas.</param>
/// <param name="names">The names of the schemas.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="isOutside">Whether only what no operation leads to is looked into: the rest was, the way it goes.</param>
internal sealed class SchemaComparer(SchemaViews views, TypeNames names, Findings findings, bool isOutside = false)
{
    private readonly HashSet<(string?, string?, Direction)> _entered = [];
    private readonly NullabilityComparer _nullability = new(findings);
    private readonly TypeComparer _types = new(names, findings);
    private readonly UnionComparer _unions = new(names, findings);
    private readonly LimitComparer _limits = new(findings);
    private readonly SchemaFactsComparer _facts = new(findings);

    /// <summary>Compares a value that has to be there, if it is a value at all: a body, a parameter, an item of a list.</summary>
    public void Compare(Place place, IOpenApiSchema? before, IOpenApiSchema? after, Direction direction)
    {
        if (before is not null || after is not null)
            Compare(place, (before, true), (after, true), direction);
    }

    /// <summary>Compares a named schema that no operation leads to.</summary>
    public void CompareNamed(Place place, string name, IOpenApiSchema before, IOpenApiSchema after)
    {
        views.Visited.Add(name);
        var (old, now) = (views.Of(before), views.Of(after));
        _facts.CompareUse(place, old, now);
        if (_types.Compare(place, old, now, Direction.Response))
            CompareContent(place, old, now, Direction.Response);
    }

    private void Compare(Place place, (IOpenApiSchema? Schema, bool IsRequired) before, (IOpenApiSchema? Schema, bool IsRequired) after, Direction direction)
    {
        var (old, now) = (views.Of(before.Schema), views.Of(after.Schema));
        _nullability.Compare(place, direction, (old, before.IsRequired), (now, after.IsRequired));
        _facts.CompareUse(place, old, now);
        var isNew = now.Name is not null && views.Visited.Add(now.Name);
        if (!_types.Compare(now.Name is not null && now.Name == old.Name ? place.DeclaredBy(now.Name) : place, old, now, direction))
            return;
        if (now.Name is not null)
        {
            if (isOutside ? !isNew : !_entered.Add((old.Name, now.Name, direction)))
                return;

            place = place.DeclaredBy(now.Name);
            if (old.Name is not null)
                _facts.CompareDefinition(place, old, now);
        }

        CompareContent(place, old, now, direction);
    }

    private void CompareContent(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        _limits.Compare(place, old, now, direction);
        _facts.CompareDefaults(place, old, now, direction);
        _facts.CompareBases(place, old, now);
        _facts.CompareOpenness(place, old, now, direction);
        if (old.Kind == "array")
            Compare(place.Item(), old.First(part => part.Items), now.First(part => part.Items), direction);
        Compare(place.Value(), old.First(part => part.AdditionalProperties), now.First(part => part.AdditionalProperties), direction);
        foreach (var (name, was, isNow) in _unions.Compare(place, old, now, direction))
            Compare(place.Member(name), was, isNow, direction);
        foreach (var pair in new PropertyComparer(findings).Compare(place, old, now, direction))
            Compare(pair.Place, (pair.Before.Schema, old.Required.Contains(pair.Name)), (pair.After.Schema, now.Required.Contains(pair.Name)), direction);
    }
}
