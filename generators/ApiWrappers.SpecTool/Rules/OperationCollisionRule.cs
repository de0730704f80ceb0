using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two operations give one method or one set of results.</summary>
internal sealed class OperationCollisionRule : SpecRule
{
    public override string Id => "OPENAPI014";

    public override string Title => "No two operations have ids that give one C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from same in spec.Operations.Where(operation => operation.Id is { Length: > 0 }).GroupBy(operation => MemberNames.OfOperation(operation.Id!))
           from operation in same.Skip(1)
           select At(operation.Node["operationId"], $"'{operation.Id}' gives the method {same.Key} and the results {same.Key}Result, as does '{same.First().Id}' on line {same.First().Node["operationId"].Place.Line}. Give one of them another id.");
}
