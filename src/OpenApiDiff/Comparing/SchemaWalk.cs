using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>
/// Reports the findings in the schemas that one operation leads to: each named schema once and by the shortest way, so
/// that those which hold themselves end.
/// </summary>
/// <param name="graph">The schemas.</param>
/// <param name="reached">The names of the schemas that were led to so far, which grows.</param>
/// <param name="findings">Receives the findings.</param>
internal sealed class SchemaWalk(SchemaGraph graph, HashSet<string> reached, Findings findings)
{
    private readonly HashSet<SchemaNode> _entered = [];

    /// <summary>Compares a value that has to be there, if it is a value at all: a body, a parameter, a header.</summary>
    public void Compare(Place place, IOpenApiSchema? before, IOpenApiSchema? after, Direction direction)
    {
        if (before is not null || after is not null)
            Walk(place, graph.Compare(place.Owner, before, after, direction), _ => true);
    }

    /// <summary>Compares a named schema that no operation leads to, up to those that one does.</summary>
    public void CompareUnused(Place place, IOpenApiSchema before, IOpenApiSchema after) =>
        Walk(place, graph.Compare(place.Owner, before, after, Direction.Response), node => !reached.Contains(node.Name!));

    private void Walk(Place place, SchemaNode root, Func<SchemaNode, bool> isWanted)
    {
        var open = new Queue<(string Location, SchemaNode Node)>([(place.Location, root)]);
        while (open.TryDequeue(out var next))
        {
            findings.Add(next.Node.Findings, place.Operation, next.Location);
            foreach (var (location, node) in next.Node.Edges)
            {
                if (!_entered.Contains(node) && isWanted(node) && _entered.Add(node))
                    open.Enqueue((next.Location + location, node));
            }

            reached.UnionWith(next.Node.Names);
        }
    }
}
