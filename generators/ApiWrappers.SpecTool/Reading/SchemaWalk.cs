namespace ApiWrappers.SpecTool.Reading;

/// <summary>Finds all schemas of a document where they are written; references are not followed.</summary>
internal static class SchemaWalk
{
    private static readonly string[] Single = ["items", "additionalProperties", "not"];
    private static readonly string[] Several = ["allOf", "oneOf", "anyOf"];

    public static IEnumerable<SpecNode> All(SpecDocument spec) => Roots(spec).SelectMany(Below);

    private static IEnumerable<SpecNode> Roots(SpecDocument spec)
    {
        foreach (var schema in spec.Schemas)
            yield return schema.Node;

        foreach (var operation in spec.Operations)
        {
            foreach (var parameter in operation.Parameters)
                yield return parameter.Node["schema"];
            foreach (var media in operation.RequestBody["content"].Members)
                yield return media.Node["schema"];
            foreach (var media in operation.Responses.SelectMany(response => response.Node["content"].Members))
                yield return media.Node["schema"];
        }
    }

    private static IEnumerable<SpecNode> Below(SpecNode schema)
    {
        if (!schema.IsMap || schema["$ref"].Exists)
            return [];

        var inner = schema["properties"].Members.Select(member => member.Node)
            .Concat(Single.Select(name => schema[name]))
            .Concat(Several.SelectMany(name => schema[name].Items));
        return inner.SelectMany(Below).Prepend(schema);
    }
}
