using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two tags give one resource.</summary>
internal sealed class TagCollisionRule : SpecRule
{
    public override string Id => "OPENAPI016";

    public override string Title => "No two tags give one C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from same in spec.Operations.Select(operation => operation.Tag).OfType<SpecNode>().Where(tag => tag.Text is { Length: > 0 }).GroupBy(tag => MemberNames.OfTag(tag.Text!))
           let first = same.First()
           from tag in same.Where(tag => tag.Text != first.Text)
           select At(tag, $"the tag '{tag.Text}' gives the name {same.Key}, as does '{first.Text}' on line {first.Place.Line}. Write them alike, or give one of them another name.");
}
