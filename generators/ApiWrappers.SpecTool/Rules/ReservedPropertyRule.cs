using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No property takes the name of a member that every class has.</summary>
internal sealed class ReservedPropertyRule : SpecRule
{
    public override string Id => "OPENAPI008";

    public override string Title => "No property has the name of a member that every generated class has.";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "UnknownMembers",
    };

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           from property in schema["properties"].Members
           let name = MemberNames.OfProperty(property.Name, property.Node)
           where Reserved.Contains(name)
           select At(property.Node, $"every class has a member {name} already. Give the property another name with 'x-name: SomeName' beside its type.");
}
