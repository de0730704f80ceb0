using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the named schemas: their names, and the contents of those that no operation refers to.</summary>
internal sealed class ComponentComparer(
    OpenApiDocument before, OpenApiDocument after, SchemaGraph graph, HashSet<string> reached, TypeNames names, Findings findings)
{
    public void Compare()
    {
        foreach (var (name, old, now) in Pairs.Of(before.Components?.Schemas, after.Components?.Schemas))
        {
            var place = new Place(null, $"schema {name}");
            if (old is not null && now is not null)
                CompareUnused(place, name, old, now);
            else if (!names.Told.Contains(name))
                findings.Add(old is null ? TypeRules.SchemaAdded : TypeRules.SchemaRemoved, place,
                    old is null ? "was added, and a type with it" : "was removed, and its type with it");
        }
    }

    // They are types of the client all the same, such as the body of a callback, which callers read.
    private void CompareUnused(Place place, string name, IOpenApiSchema old, IOpenApiSchema now)
    {
        if (reached.Add(name))
            new SchemaWalk(graph, reached, findings).CompareUnused(place.DeclaredBy(name), old, now);
    }
}
