using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every parameter can be sent.</summary>
internal sealed class ParameterKindRule : SpecRule
{
    public override string Id => "OPENAPI019";

    public override string Title => "A parameter stands in the path or the query, and its type can be written there.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var parameter in spec.Operations.SelectMany(operation => operation.Parameters).Where(parameter => !parameter.Node["x-type"].Exists))
        {
            var kind = SchemaKinds.Of(spec, parameter.Node["schema"]);
            if (parameter.Location is "header" or "cookie")
                yield return At(parameter.Place, $"parameters in a {parameter.Location} are not generated, and the call would go out without it. Make it a security scheme if it is a credential; otherwise remove it here, and send it with a handler of the HttpClient.");
            else if (kind == SchemaKind.List && parameter.Location == "query")
            {
                if (parameter.Node["explode"].Text != "false")
                    yield return At(parameter.Place, "lists are sent as one parameter with commas, but this one is to be repeated for each item. Say 'explode: false' if the API takes commas; otherwise describe it as the text that is sent ('type: string').");
            }
            else if (kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.List or SchemaKind.Any or SchemaKind.Binary)
                yield return At(parameter.Place, $"a value of the kind '{kind.ToString().ToLowerInvariant()}' cannot be written into the {parameter.Location}. Describe it as the text that is sent ('type: string').");
            else if (kind is SchemaKind.Enum or SchemaKind.Number or SchemaKind.Formatted || (parameter.Location == "path" && kind == SchemaKind.Boolean))
                yield return At(parameter.Place, $"a value of the kind '{kind.ToString().ToLowerInvariant()}' cannot be written into the {parameter.Location} yet. Describe it as the text that is sent ('type: string', without format and enum).");
        }
    }
}
