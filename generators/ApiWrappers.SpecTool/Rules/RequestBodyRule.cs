using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every body can be sent.</summary>
internal sealed class RequestBodyRule : SpecRule
{
    public override string Id => "OPENAPI022";

    public override string Title => "A request body is JSON of an object or a list of named objects, texts or ids, the fields of an object, or a multipart form.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations.Where(operation => operation.RequestBody.Exists))
        {
            var media = operation.RequestBody["content"].Members.ToList();
            var json = media.FirstOrDefault(item => item.Name.Contains("json", StringComparison.OrdinalIgnoreCase));
            var fields = media.FirstOrDefault(item => item.Name == "application/x-www-form-urlencoded");
            if (fields.Node is not null)
            {
                foreach (var (name, field) in NotWritten(spec, fields.Node["schema"]))
                    yield return At(field, $"{name} cannot be sent as a field of a form. Give the schema properties that are texts, numbers, enumerations, true or false.");
            }
            else if (json.Node is null)
            {
                if (!media.Any(item => item.Name == "multipart/form-data"))
                    yield return At(operation.RequestBody, $"{operation.Title} takes {(media.Count == 0 ? "a body of no stated type" : media[0].Name)}, which the client does not send. Describe it as application/json or a form if the API accepts that; otherwise leave the operation out of the spec.");
            }
            else if (!JsonBody.IsObjectOrList(spec, json.Node["schema"]))
            {
                yield return At(json.Node["schema"].Exists ? json.Node["schema"] : json.Node, $"{operation.Title} takes JSON that is neither an object with properties nor a list of named ones, texts or ids, so no type is made that could be sent. Describe it by a schema with properties under 'components.schemas'.");
            }
        }
    }

    private static IEnumerable<(string Name, SpecNode Node)> NotWritten(SpecDocument spec, SpecNode schema)
        => SchemaKinds.Of(spec, schema) != SchemaKind.Object
            ? [("what is no object with properties", schema)]
            : spec.Resolve(schema)["properties"].Members
                .Where(member => SchemaKinds.Of(spec, member.Node) is SchemaKind.Any or SchemaKind.Object or SchemaKind.Map or SchemaKind.List or SchemaKind.Binary)
                .Select(member => ($"'{member.Name}'", member.Node));
}
