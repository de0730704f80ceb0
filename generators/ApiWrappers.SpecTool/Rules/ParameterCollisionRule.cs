using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two parameters of an operation give one C# parameter.</summary>
internal sealed class ParameterCollisionRule : SpecRule
{
    public override string Id => "OPENAPI018";

    public override string Title => "No two parameters of an operation give one C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from operation in spec.Operations
           from same in operation.Parameters.GroupBy(parameter => CSharpName.Camel(parameter.Name))
           from parameter in same.Skip(1)
           select At(parameter.Place, $"'{parameter.Name}' gives the parameter {same.Key} of {operation.Title}, as does '{same.First().Name}' on line {same.First().Place.Line}. Rename the one in the path, whose names callers do not send, or remove one of them.");
}
