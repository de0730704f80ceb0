using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two schemas give one class.</summary>
internal sealed class SchemaCollisionRule : SpecRule
{
    public override string Id => "OPENAPI004";

    public override string Title => "No two schemas have names that give one C# class.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from same in spec.Schemas.GroupBy(schema => TypeName.Of(schema.Name))
           from schema in same.Skip(1)
           select At(schema.Node, $"'{schema.Name}' gives the class {same.Key}, as does '{same.First().Name}' on line {same.First().Node.Place.Line}. Rename one of them, and the references to it.");
}
