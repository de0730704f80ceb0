using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No schema derives from a text or a number.</summary>
internal sealed class DerivedPrimitiveRule : SpecRule
{
    public override string Id => "OPENAPI012";

    public override string Title => "No schema adds members to one that is no object.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           let parts = schema["allOf"].Items.ToList()
           from part in parts
           where parts.Count > 1 || schema["properties"].IsMap || !part["$ref"].Exists
           let kind = SchemaKinds.Of(spec, part)
           where kind is not (SchemaKind.Object or SchemaKind.Any or SchemaKind.Map)
           select At(part, $"{(part["$ref"].Text is { } reference ? $"'{reference}'" : "this part")} is no object, so that no class can derive from it. If nothing is added to it, let a reference to it be the only part of allOf, with the description beside it; otherwise write here what is meant, without allOf.");
}
