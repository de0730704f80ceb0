namespace ApiWrappers.SpecTool.Reading;

/// <summary>Tells what NSwag makes of a schema.</summary>
internal static class SchemaKinds
{
    public static SchemaKind Of(SpecDocument spec, SpecNode node)
    {
        var schema = spec.Resolve(node);
        if (schema["enum"].IsList)
            return SchemaKind.Enum;
        if (schema["properties"].Members.Any())
            return SchemaKind.Object;

        var parts = schema["allOf"].Items.ToList();
        if (parts.Count > 0)
            return parts.Count == 1 ? Of(spec, parts[0]) : SchemaKind.Object;

        return TypeOf(schema) switch
        {
            "object" => schema["additionalProperties"].IsMap || schema["additionalProperties"].IsTrue ? SchemaKind.Map : SchemaKind.Any,
            "array" => SchemaKind.List,
            "integer" => SchemaKind.Integer,
            "number" => SchemaKind.Number,
            "boolean" => SchemaKind.Boolean,
            "string" => schema["format"].Text switch
            {
                "binary" => SchemaKind.Binary,
                "date" or "date-time" or "time" or "duration" or "uuid" or "guid" or "uri" or "byte" => SchemaKind.Formatted,
                _ => SchemaKind.Text,
            },
            _ => SchemaKind.Any,
        };
    }

    /// <summary>The type; of a list of types, the one besides null.</summary>
    public static string? TypeOf(SpecNode schema)
    {
        if (!schema["type"].IsList)
            return schema["type"].Text;

        var types = schema["type"].Items.Select(item => item.Text).Where(type => type is not null and not "null").ToList();
        return types.Count == 1 ? types[0] : null;
    }
}
