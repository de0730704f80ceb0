using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every parameter can be sent.</summary>
internal sealed class ParameterKindRule : SpecRule
{
    public override string Id => "OPENAPI019";

    public override string Title => "A parameter stands in the path, the query or a header, and its type can be written there.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var parameter in spec.Operations.SelectMany(operation => operation.Parameters).Where(parameter => !parameter.Node["x-type"].Exists))
        {
            var schema = spec.Resolve(parameter.Node["schema"]);
            var kind = SchemaKinds.Of(spec, schema);
            if (parameter.Location is "cookie")
                yield return At(parameter.Place, "parameters in a cookie are not generated, and the call would go out without it. Make it a security scheme if it is a credential; otherwise remove it here, and send it with a handler of the HttpClient.");
            else if (kind == SchemaKind.List && parameter.Location == "query")
            {
                if (parameter.Node["explode"].Text != "false")
                    yield return At(parameter.Place, "lists are sent as one parameter with commas, but this one is to be repeated for each item. Say 'explode: false' if the API takes commas; otherwise describe it as the text that is sent ('type: string').");
                else if (!IsWritten(spec, schema["items"], inList: true))
                    yield return At(parameter.Place, "the items of this list cannot be written into the query. Describe them as the text that is sent ('type: string').");
            }
            else if (!IsWritten(spec, schema, inList: false) || (parameter.Location != "query" && kind == SchemaKind.Boolean))
                yield return At(parameter.Place, $"a value of the kind '{kind.ToString().ToLowerInvariant()}' cannot be written into the {parameter.Location}. Describe it as the text that is sent ('type: string', without format).");
        }
    }

    private static bool IsWritten(SpecDocument spec, SpecNode schema, bool inList) => SchemaKinds.Of(spec, schema) switch
    {
        SchemaKind.Text or SchemaKind.Integer or SchemaKind.Boolean or SchemaKind.Enum => true,
        SchemaKind.Formatted => spec.Resolve(schema)["format"].Text is "uuid" or "guid" || (!inList && spec.Resolve(schema)["format"].Text is "date" or "date-time"),
        _ => false,
    };
}
