using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every success can be read.</summary>
internal sealed class ResponseBodyRule : SpecRule
{
    public override string Id => "OPENAPI021";

    public override string Title => "A success has no body, a file, or JSON of a named object or of a list of these, of texts or of ids.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations)
        {
            foreach (var (status, response) in operation.Responses.Where(response => response.Status.StartsWith('2')))
            {
                var media = response["content"].Members.ToList();
                if (media.Count == 0)
                    continue;

                var json = media.FirstOrDefault(item => item.Name.Contains("json", StringComparison.OrdinalIgnoreCase));
                if (json.Node is null && SchemaKinds.Of(spec, media[0].Node["schema"]) == SchemaKind.Binary)
                    continue;

                if (json.Node is null)
                    yield return At(response, $"{operation.Title} answers {status} with {media[0].Name}, which the client does not read. Describe it as a file ('type: string', 'format: binary') or without content, or leave the operation out of the spec.");
                else if (!JsonBody.IsObjectOrList(spec, json.Node["schema"]))
                    yield return At(json.Node["schema"].Exists ? json.Node["schema"] : json.Node, $"{operation.Title} answers {status} with something that is neither an object with properties nor a list of named ones, texts or ids, so no type is made that could be read. Describe it by a schema with properties under 'components.schemas'.");
            }
        }
    }
}
