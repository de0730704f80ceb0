using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every parameter gives a C# name that its method does not use otherwise.</summary>
internal sealed class ParameterNameRule : SpecRule
{
    public override string Id => "OPENAPI017";

    public override string Title => "The name of a parameter gives a C# name that is no keyword and not used by the generated method.";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "cancellationToken", "form", "path", "pipeline" };

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var parameter in spec.Operations.SelectMany(operation => operation.Parameters))
        {
            var name = CSharpName.Camel(parameter.Name);
            if (!CSharpName.IsIdentifier(name) || !IsUnderstood(parameter.Name))
                yield return At(parameter.Place, $"'{parameter.Name}' cannot be the name of a C# parameter. The templates take letters, digits, '_', '-', '.', ':', '[' and ']'; leave the parameter out of the spec if the API allows it.");
            else if (CSharpName.IsKeyword(name))
                yield return At(parameter.Place, $"'{parameter.Name}' gives the C# keyword {name}. Rename it if it is in the path, whose names callers do not send; otherwise leave it out of the spec if the API allows it.");
            else if (Reserved.Contains(name))
                yield return At(parameter.Place, $"the generated method uses the name {name} itself. Rename the parameter if it is in the path, whose names callers do not send; otherwise leave it out of the spec if the API allows it.");
        }
    }

    private static bool IsUnderstood(string name)
        => name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '[' or ']');
}
