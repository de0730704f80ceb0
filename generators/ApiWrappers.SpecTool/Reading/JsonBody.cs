namespace ApiWrappers.SpecTool.Reading;

/// <summary>Tells which bodies in JSON the client can send and read.</summary>
internal static class JsonBody
{
    /// <summary>Whether a body is an object with properties, or a list of named ones, of texts or of ids.</summary>
    public static bool IsObjectOrList(SpecDocument spec, SpecNode schema) => SchemaKinds.Of(spec, schema) switch
    {
        SchemaKind.Object => true,
        SchemaKind.List => IsItem(spec, spec.Resolve(schema)["items"]),
        _ => false,
    };

    private static bool IsItem(SpecDocument spec, SpecNode item) => SchemaKinds.Of(spec, item) switch
    {
        SchemaKind.Object => item["$ref"].Exists,
        SchemaKind.Text => true,
        SchemaKind.Formatted => spec.Resolve(item)["format"].Text is "uuid" or "guid",
        _ => false,
    };
}
