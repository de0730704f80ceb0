using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every operation says which credentials it takes.</summary>
internal sealed class SecurityRule : SpecRule
{
    public override string Id => "OPENAPI023";

    public override string Title => "Every operation says by security which credentials it takes, itself or through the document.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from operation in spec.Operations
           let own = operation.Node["security"]
           where !(own.Exists ? own : spec.Root["security"]).Items.Any()
           select At(own.Exists ? own : operation.Node, $"{operation.Title} does not say which credentials it takes, so no client would offer it. Name them under 'security'; if it takes none, write 'security: [{{}}]'.");
}
