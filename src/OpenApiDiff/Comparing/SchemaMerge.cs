using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>Reads a schema together with the parts of its <c>allOf</c>.</summary>
internal sealed class SchemaMerge(Func<IOpenApiSchema, (string? Name, IOpenApiSchema Definition)> resolve)
{
    private readonly HashSet<IOpenApiSchema> _seen = new(ReferenceEqualityComparer.Instance);

    public List<IOpenApiSchema> Parts { get; } = [];

    public List<string> Bases { get; } = [];

    public Dictionary<string, PropertyView> Properties { get; } = [];

    public void Add(IOpenApiSchema definition, string? declaredIn)
    {
        // A schema that takes up itself would never end.
        if (!_seen.Add(definition))
            return;

        Parts.Add(definition);
        foreach (var (name, property) in definition.Properties ?? new Dictionary<string, IOpenApiSchema>())
            Properties[name] = Properties.TryGetValue(name, out var first) ? Both(first, property) : new PropertyView(property, declaredIn);
        foreach (var part in definition.AllOf ?? [])
        {
            var (name, target) = resolve(part);
            if (name is not null)
                Bases.Add(name);
            Add(target, name ?? declaredIn);
        }
    }

    // A member that several parts declare has to be what each of them says.
    private static PropertyView Both(PropertyView first, IOpenApiSchema second)
    {
        if (ReferenceEquals(first.Schema, second) || SchemaText.Of(first.Schema) == SchemaText.Of(second))
            return first;
        var both = new OpenApiSchema
        {
            AllOf = [first.Schema, second],
            ReadOnly = first.Schema.ReadOnly || second.ReadOnly,
            WriteOnly = first.Schema.WriteOnly || second.WriteOnly,
        };
        return first with { Schema = both };
    }
}
