using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>The file must be an OpenAPI 3 document.</summary>
internal sealed class ReadableRule : SpecRule
{
    public override string Id => "OPENAPI001";

    public override string Title => "The file is an OpenAPI 3.0 or 3.1 document in YAML or JSON.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        var version = spec.Root["openapi"].Text;
        if (spec.Root["swagger"].Text is { } old)
            yield return At(spec.Root["swagger"], $"this is a Swagger {old} document. Convert it to OpenAPI 3.0, for example with 'npx swagger2openapi'.");
        else if (version is null || !version.StartsWith("3.", StringComparison.Ordinal))
            yield return At(spec.Root["openapi"], "the file does not say that it is OpenAPI 3. Begin it with 'openapi: 3.0.3' and the members that follow from that.");
        else if (!spec.Root["paths"].IsMap)
            yield return At(spec.Root["paths"], "there are no paths, so there is nothing to call. Add at least one under 'paths'.");
    }
}
