using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every body can be sent.</summary>
internal sealed class RequestBodyRule : SpecRule
{
    public override string Id => "OPENAPI022";

    public override string Title => "A request body is JSON of an object, or a multipart form.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations.Where(operation => operation.RequestBody.Exists))
        {
            var media = operation.RequestBody["content"].Members.ToList();
            var json = media.FirstOrDefault(item => item.Name.Contains("json", StringComparison.OrdinalIgnoreCase));
            if (json.Node is null)
            {
                if (!media.Any(item => item.Name == "multipart/form-data"))
                    yield return At(operation.RequestBody, $"{operation.Title} takes {(media.Count == 0 ? "a body of no stated type" : media[0].Name)}, which the client does not send. Describe it as application/json or multipart/form-data if the API accepts that; otherwise leave the operation out of the spec.");
            }
            else if (SchemaKinds.Of(spec, json.Node["schema"]) != SchemaKind.Object)
            {
                yield return At(json.Node["schema"].Exists ? json.Node["schema"] : json.Node, $"{operation.Title} takes JSON that is no object with properties, so no type is made that could be sent. Describe it by a schema with properties under 'components.schemas'.");
            }
        }
    }
}
