using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every reference leads somewhere in the same file.</summary>
internal sealed class ReferenceRule : SpecRule
{
    public override string Id => "OPENAPI002";

    public override string Title => "Every $ref leads to something in the same file.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec) => Walk(spec, spec.Root);

    private IEnumerable<SpecFinding> Walk(SpecDocument spec, SpecNode node)
    {
        if (node["$ref"].Text is { } reference)
        {
            if (!reference.StartsWith('#'))
                return [At(node["$ref"], $"'{reference}' is in another file, whose changes the build would not see. Bundle the spec into one file first, for example with 'npx @redocly/cli bundle'.")];
            if (!spec.Find(reference).Exists)
                return [At(node["$ref"], $"'{reference}' leads to nothing. Correct it, or add what it names.")];
        }

        return node.Members.Where(member => member.Name is not ("example" or "examples" or "default") && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .SelectMany(member => Walk(spec, member.Node))
            .Concat(node.Items.SelectMany(item => Walk(spec, item)));
    }
}
