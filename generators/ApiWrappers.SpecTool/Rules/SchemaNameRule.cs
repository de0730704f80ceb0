using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every schema name gives a C# name.</summary>
internal sealed class SchemaNameRule : SpecRule
{
    public override string Id => "OPENAPI003";

    public override string Title => "The name of a schema, after its last dot, is a C# name of letters, digits and underscores.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in spec.Schemas
           let name = TypeName.Of(schema.Name)
           where !CSharpName.IsIdentifier(name) || !name.All(char.IsAscii)
           select At(schema.Node, $"'{schema.Name}' cannot be the name of a C# class. Rename the schema with letters, digits and underscores, and the references to it.");
}
