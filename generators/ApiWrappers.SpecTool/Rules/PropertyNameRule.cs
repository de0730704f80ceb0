using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every property name gives a C# name.</summary>
internal sealed class PropertyNameRule : SpecRule
{
    public override string Id => "OPENAPI006";

    public override string Title => "The name of a property gives a C# name, or x-name gives one.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           from property in schema["properties"].Members
           let name = MemberNames.OfProperty(property.Name, property.Node)
           where !CSharpName.IsIdentifier(name) || (property.Node["x-name"].Text is null && !IsUnderstood(property.Name))
           select At(property.Node, $"'{property.Name}' cannot be the name of a C# property. Give it one with 'x-name: SomeName' beside its type.");

    // What the template Identifier takes apart; other characters would stand in the code as they are.
    private static bool IsUnderstood(string name)
        => !char.IsDigit(name[0]) && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '[' or ']');
}
