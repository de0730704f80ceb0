using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No two values of an enumeration give one C# name.</summary>
internal sealed class EnumCollisionRule : SpecRule
{
    public override string Id => "OPENAPI010";

    public override string Title => "No two values of an enum give one C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           where !schema["x-enumNames"].IsList
           from same in schema["enum"].Items.Where(item => item.Text is { Length: > 0 }).GroupBy(item => MemberNames.OfEnumValue(item.Text!))
           from value in same.Skip(1)
           select At(value, $"'{value.Text}' gives the name {same.Key}, as does '{same.First().Text}' on line {same.First().Place.Line}. Remove one of them, or list names for all of them in 'x-enumNames' beside 'enum'.");
}
