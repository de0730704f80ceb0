using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every value of an enumeration gives a C# name of its own.</summary>
internal sealed class EnumNameRule : SpecRule
{
    public override string Id => "OPENAPI011";

    public override string Title => "Every value of an enum gives a C# name that the enumeration does not use otherwise.";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "From", "GetHashCode", "GetType", "PrintMembers", "ToString", "Value", "Values",
    };

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from schema in SchemaWalk.All(spec)
           where !schema["x-enumNames"].IsList
           from value in schema["enum"].Items
           where value.Text is { Length: > 0 }
           let name = MemberNames.OfEnumValue(value.Text!)
           where !CSharpName.IsIdentifier(name) || Reserved.Contains(name) || !IsUnderstood(value.Text!)
           select At(value, $"'{value.Text}' cannot be the name of a C# constant of its enumeration. List names for all values in 'x-enumNames' beside 'enum', or remove 'enum' and name the values in the description.");

    private static bool IsUnderstood(string value)
        => value.TrimStart('+').All(character => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_' or '-' or '.' or ':' or ' ' or '/');
}
