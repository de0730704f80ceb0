using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two properties of a schema give one C# property.</summary>
internal sealed class PropertyCollisionRule : SpecRule
{
    public override string Id => "OPENAPI007";

    public override string Title => "No two properties of a schema have names that give one C# property.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           from same in schema["properties"].Members.GroupBy(property => MemberNames.OfProperty(property.Name, property.Node))
           from property in same.Skip(1)
           select At(property.Node, $"'{property.Name}' gives the property {same.Key}, as does '{same.First().Name}' on line {same.First().Node.Place.Line}. Give one of them another name with 'x-name: SomeName' beside its type.");
}
