using System.Runtime.CompilerServices;
using Microsoft.OpenApi;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Comparing;

/// <summary>Creates the view of each schema once.</summary>
internal sealed class SchemaViews(Spec before, Spec after)
{
    private const int LongestChain = 50;

    private readonly Dictionary<IOpenApiSchema, SchemaView> _views = new(ReferenceEqualityComparer.Instance);

    /// <summary>The view of a schema; no schema at all allows anything.</summary>
    public SchemaView Of(IOpenApiSchema? schema)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        schema ??= new OpenApiSchema();
        if (!_views.TryGetValue(schema, out var view))
            _views[schema] = view = Make(schema);
        return view;
    }

    private SchemaView Make(IOpenApiSchema schema)
    {
        var (name, definition) = Resolve(schema);

        // A schema in place that only wraps one other, to describe it or to let it be null, is that other one.
        if (name is null && definition.Properties is null or { Count: 0 } && WrappedBy(definition) is { } wrapped)
        {
            var inner = Of(wrapped);
            return new SchemaView
            {
                Name = inner.Name,
                Use = schema,
                Parts = inner.Parts,
                IsNullable = inner.IsNullable || IsNullable(definition),
                Bases = inner.Bases,
                Properties = inner.Properties,
                Members = inner.Members,
            };
        }

        var merge = new SchemaMerge(Resolve);
        merge.Add(definition, null);
        return new SchemaView
        {
            Name = name,
            Use = schema,
            Parts = merge.Parts,
            IsNullable = IsNullable(definition),
            Bases = merge.Bases,
            Properties = merge.Properties,
            Members = MembersOf(merge.Parts),
        };
    }

    private static IOpenApiSchema? WrappedBy(IOpenApiSchema schema)
    {
        if (schema.AllOf is [var all] && schema is { OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } })
            return all;
        return schema.AllOf is null or { Count: 0 } && ChoicesOf(schema).Where(choice => !IsNull(choice)).ToList() is [var only]
            ? only
            : null;
    }

    private Dictionary<string, IOpenApiSchema> MembersOf(List<IOpenApiSchema> parts)
    {
        var members = new Dictionary<string, IOpenApiSchema>();
        foreach (var choice in parts.SelectMany(ChoicesOf).Concat(DerivedFrom(parts[0])).Where(choice => !IsNull(choice)))
        {
            if (choice is OpenApiSchemaReference)
                members.TryAdd(Resolve(choice).Name!, choice);
            else if (!members.Values.Any(known => SchemaText.Of(known) == SchemaText.Of(choice)))
                members[UnionMember.Unique(NameOf(choice), members.ContainsKey)] = choice;
        }

        return members;
    }

    private string NameOf(IOpenApiSchema choice) =>
        choice.Title ?? $"{Of(choice).Label}{{{Words.List(Of(choice).Properties.Keys.Order(StringComparer.Ordinal))}}}";

    private static IEnumerable<IOpenApiSchema> ChoicesOf(IOpenApiSchema schema) => (schema.OneOf ?? []).Concat(schema.AnyOf ?? []);

    // A base type with a discriminator represents the types that the discriminator names.
    private static IEnumerable<IOpenApiSchema> DerivedFrom(IOpenApiSchema schema) =>
        schema.Discriminator?.Mapping?.Values ?? Enumerable.Empty<IOpenApiSchema>();

    private static bool IsNull(IOpenApiSchema schema) => schema is not OpenApiSchemaReference && schema.Type == JsonSchemaType.Null;

    private static bool IsNullable(IOpenApiSchema schema) =>
        (schema.Type ?? 0).HasFlag(JsonSchemaType.Null) || schema.Extensions?.ContainsKey(NullableMarks.Extension) == true
            || ChoicesOf(schema).Any(IsNull);

    private (string? Name, IOpenApiSchema Definition) Resolve(IOpenApiSchema schema)
    {
        string? name = null;
        for (var steps = 0; schema is OpenApiSchemaReference reference; steps++)
        {
            name = reference.Reference.Id ?? "";
            if (reference.Target is not { } target || steps == LongestChain)
                throw Unresolved(reference);
            schema = target;
        }

        return (name, schema);
    }

    private SpecException Unresolved(OpenApiSchemaReference reference)
    {
        var spec = ReferenceEquals(reference.Reference.HostDocument, before.Document) ? before.Name : after.Name;
        return new SpecException(reference.Reference.IsExternal
            ? $"{spec} refers to {reference.Reference.ExternalResource}, and only single files are read; bundle the spec into one file "
                + "first."
            : $"{spec} refers to the schema '{reference.Reference.Id}', which it does not have; add it or fix the reference.");
    }
}
