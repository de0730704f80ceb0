using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No property is described again in a schema that derives from the one that has it.</summary>
internal sealed class HiddenPropertyRule : SpecRule
{
    public override string Id => "OPENAPI026";

    public override string Title => "A schema that derives from another with allOf does not describe its properties again.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var schema in SchemaWalk.All(spec))
        {
            var parts = schema["allOf"].Items.ToList();
            if (parts.Count == 0)
                continue;

            // NSwag derives from the first reference, or from the first part when there is none; the others become the class.
            var parent = parts.Find(part => part["$ref"].Exists) ?? parts[0];
            var inherited = PropertiesOf(spec, parent, 0).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, property) in parts.Where(part => part != parent).Append(schema).SelectMany(part => spec.Resolve(part)["properties"].Members))
            {
                if (inherited.Contains(MemberNames.OfProperty(name, property)))
                    yield return At(property, $"'{name}' would hide the property that is derived from {(parent["$ref"].Text is { } reference ? $"'{reference}'" : "the first part of allOf")}. Remove it here, or copy the other properties here instead of deriving them.");
            }
        }
    }

    private static IEnumerable<string> PropertiesOf(SpecDocument spec, SpecNode node, int depth)
    {
        var schema = spec.Resolve(node);
        var own = schema["properties"].Members.Select(property => MemberNames.OfProperty(property.Name, property.Node));
        return depth > 20 ? own : own.Concat(schema["allOf"].Items.SelectMany(part => PropertiesOf(spec, part, depth + 1)));
    }
}
