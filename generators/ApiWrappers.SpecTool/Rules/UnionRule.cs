using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No schema is one of several others and nothing else.</summary>
internal sealed class UnionRule : SpecRule
{
    public override string Id => "OPENAPI025";

    public override string Title => "A schema that is one of several others describes the properties that they share.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        var named = spec.Schemas.Select(schema => schema.Node.Path).ToHashSet(StringComparer.Ordinal);
        return from schema in SchemaWalk.All(spec)
               let alternatives = schema["oneOf"].Items.Where(item => item["type"].Text != "null").ToList()
               where alternatives.Count > 1 && !schema["properties"].Members.Any()
                  && alternatives.Any(item => !IsPlain(spec, item) && (named.Contains(schema.Path) || schema["discriminator"].Exists || !item["$ref"].Exists))
               select At(schema["oneOf"], $"no class is made for one of {alternatives.Count} alternatives. Describe it as one object with the properties of all of them, or give it properties and a discriminator, and let each alternative derive from it with allOf.");
    }

    private static bool IsPlain(SpecDocument spec, SpecNode schema)
        => SchemaKinds.Of(spec, schema) is SchemaKind.Text or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean or SchemaKind.Formatted;
}
