using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>The parts of a form can be parameters of the method.</summary>
internal sealed class FormRule : SpecRule
{
    public override string Id => "OPENAPI027";

    public override string Title => "The parts of a multipart form are texts, enumerations and files, with names that give C# parameters.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations)
        {
            var content = operation.RequestBody["content"];
            var form = content["multipart/form-data"];
            if (!form.Exists)
                continue;

            if (content.Members.Count() > 1)
                yield return At(content, $"{operation.Title} takes a form or something else, of which the client could send only one. Leave one of them in the spec.");
            if (!spec.Resolve(form["schema"])["properties"].IsMap)
                yield return At(form, $"the parts of the form of {operation.Title} are not listed. Give its schema 'properties', one for each part.");

            foreach (var (name, part) in spec.Resolve(form["schema"])["properties"].Members)
            {
                var variable = CSharpName.Camel(name);
                if (!CSharpName.IsIdentifier(variable) || operation.Parameters.Any(parameter => CSharpName.Camel(parameter.Name) == variable))
                    yield return At(part, $"the part '{name}' gives the parameter '{variable}', which is no C# name, or that of another parameter. Leave it out of the spec if the API allows it.");
                else if (SchemaKinds.Of(spec, part) is not (SchemaKind.Text or SchemaKind.Enum or SchemaKind.Binary))
                    yield return At(part, $"the part '{name}' is neither text nor a file. Describe it as the text that is sent ('type: string').");
            }
        }
    }
}
