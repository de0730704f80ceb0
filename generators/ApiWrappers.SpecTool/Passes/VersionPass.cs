using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Refuses files that are not an OpenAPI document of a supported version.</summary>
internal sealed class VersionPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        var root = context.Root;
        if (root["swagger"] is { Exists: true } swagger)
        {
            if (swagger.Text?.StartsWith("2.", StringComparison.Ordinal) != true)
                throw new SpecException("OPENAPI001", swagger.Place,
                    $"Swagger {swagger.Text} is not read. Ask for the document as Swagger 2.0 or OpenAPI 3.");
        }
        else if (root["openapi"].Text?.StartsWith("3.", StringComparison.Ordinal) != true)
        {
            var place = root["openapi"].Exists ? root["openapi"].Place : root.Place;
            throw new SpecException("OPENAPI001", place,
                "the file does not say that it is an OpenAPI document. It should begin with 'openapi: 3.0.3' or 'swagger: \"2.0\"'.");
        }

        if (!root["paths"].IsMap)
            throw new SpecException("OPENAPI001", root.Place,
                "there are no paths, so there is nothing to call. Add at least one under 'paths'.");
    }
}
