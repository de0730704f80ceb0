using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>The named schemas, compared, and how they lead to each other.</summary>
internal sealed class SchemaGraph(SchemaViews views, TypeNames names)
{
    private readonly Dictionary<(string? Before, string After, Direction Direction), SchemaNode> _nodes = [];
    private readonly Queue<Action> _open = [];

    /// <summary>Compares a value that has to be there: a body, a parameter, an item of a list.</summary>
    /// <param name="owner">What declares the place, if it is shared.</param>
    /// <param name="before">Its schema as it was; null allows anything.</param>
    /// <param name="after">Its schema as it is.</param>
    /// <param name="direction">The direction of the value.</param>
    public SchemaNode Compare(string? owner, IOpenApiSchema? before, IOpenApiSchema? after, Direction direction)
    {
        var root = new SchemaNode(null);
        new SchemaComparer(views, names, this, root, direction).Compare(new Place(null, "", owner), before, after);

        // One after the other, and not one inside the other: a chain of schemas can be longer than the stack.
        while (_open.TryDequeue(out var compare))
            compare();
        return root;
    }

    /// <summary>The node of a named schema; compared before <see cref="Compare"/> returns.</summary>
    /// <param name="old">The schema as it was.</param>
    /// <param name="now">The schema as it is; it has a name.</param>
    /// <param name="direction">The direction of the value.</param>
    public SchemaNode NodeOf(SchemaView old, SchemaView now, Direction direction)
    {
        var key = (old.Name, now.Name!, direction);
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes[key] = node = new SchemaNode(now.Name);
            _open.Enqueue(() => new SchemaComparer(views, names, this, node, direction).CompareNamed(old, now));
        }

        return node;
    }
}
