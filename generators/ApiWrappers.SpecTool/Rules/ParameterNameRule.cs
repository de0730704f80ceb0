using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every parameter gives a C# name. Those that the method uses otherwise, and keywords, the templates write differently.</summary>
internal sealed class ParameterNameRule : SpecRule
{
    public override string Id => "OPENAPI017";

    public override string Title => "The name of a parameter gives a C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var parameter in spec.Operations.SelectMany(operation => operation.Parameters))
        {
            var name = CSharpName.Camel(parameter.Name);
            if (!CSharpName.IsIdentifier(name) || !IsUnderstood(parameter.Name))
                yield return At(parameter.Place, $"'{parameter.Name}' cannot be the name of a C# parameter. The templates take letters, digits, '_', '-', '.', ':', '[' and ']'; leave the parameter out of the spec if the API allows it.");
        }
    }

    private static bool IsUnderstood(string name)
        => name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '[' or ']');
}
