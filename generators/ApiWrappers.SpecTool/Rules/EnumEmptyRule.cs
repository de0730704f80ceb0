using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every enumeration has values, and they are text.</summary>
internal sealed class EnumEmptyRule : SpecRule
{
    public override string Id => "OPENAPI009";

    public override string Title => "An enum lists at least one value, all of them text, none of them empty.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var schema in SchemaWalk.All(spec).Where(schema => schema["enum"].Exists))
        {
            var values = schema["enum"].Items.ToList();
            var type = SchemaKinds.TypeOf(schema);
            if (values.Count == 0)
                yield return At(schema["enum"], "the enum has no values, so it would be a type that nothing fits. List its values, or remove 'enum'.");
            else if (type is not (null or "string"))
                yield return At(schema["enum"], $"the values are of the type {type}, but enumerations are made for text only. Remove 'enum', and name the values in the description.");
            foreach (var value in values.Where(value => value.Text is { Length: 0 }))
                yield return At(value, "an empty text has no C# name. Remove it from the enum; a value that is not listed is kept as it is.");
        }
    }
}
