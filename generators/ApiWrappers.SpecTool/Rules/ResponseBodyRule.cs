using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every success can be read.</summary>
internal sealed class ResponseBodyRule : SpecRule
{
    public override string Id => "OPENAPI021";

    public override string Title => "A success has no body, or JSON of a named object, or a list of these.";

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
                if (json.Node is null)
                    yield return At(response, $"{operation.Title} answers {status} with {media[0].Name}, which the client does not read. Describe the answer without content, or leave the operation out of the spec.");
                else if (!IsRead(spec, json.Node["schema"]))
                    yield return At(json.Node["schema"].Exists ? json.Node["schema"] : json.Node, $"{operation.Title} answers {status} with something that is neither an object with properties nor a list of named ones, so no type is made that could be read. Describe it by a schema with properties under 'components.schemas'.");
            }
        }
    }

    private static bool IsRead(SpecDocument spec, SpecNode schema) => SchemaKinds.Of(spec, schema) switch
    {
        SchemaKind.Object => true,
        SchemaKind.List => spec.Resolve(schema)["items"]["$ref"].Exists && SchemaKinds.Of(spec, spec.Resolve(schema)["items"]) == SchemaKind.Object,
        _ => false,
    };
}
