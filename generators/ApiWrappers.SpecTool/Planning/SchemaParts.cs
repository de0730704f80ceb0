using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Finds the part of a schema that determines its type: itself, one of <c>allOf</c>, or an alternative.</summary>
internal sealed class SchemaParts(Schemas schemas)
{
    /// <summary>The parts of <c>allOf</c> and the one alternative that determine the type of the value.</summary>
    public IReadOnlyList<SpecNode> Telling(SpecNode schema)
    {
        var own = schema["type"].Text is not (null or "object") || schema["additionalProperties"].Count > 0;
        var alternatives = Schemas.Alternatives(schema);
        return own ? [] : [.. schema["allOf"].Items.Where(part => schemas.KindOf(part) != SchemaKind.Any),
            .. alternatives.Count == 1 ? alternatives : []];
    }

    /// <summary>The schema that lists the values of an enumeration.</summary>
    public SpecNode EnumOf(SpecNode schema)
        => schema["enum"].Count > 0
            ? schema
            : EnumOf(schemas.Resolve(
                schema["allOf"].Items.Concat(Schemas.Alternatives(schema)).First(part => schemas.KindOf(part) == SchemaKind.Enum)).Node);

    /// <summary>The schema that has the type and format of a scalar.</summary>
    public SpecNode ScalarOf(SpecNode schema, int depth = 0)
    {
        if (schema["type"].Exists || schema["enum"].Count > 0 || depth > 20)
            return schema;
        var part = schema["allOf"].Items.Concat(Schemas.Alternatives(schema))
            .FirstOrDefault(part => schemas.KindOf(part) == SchemaKind.Scalar);
        return part is null ? schema : ScalarOf(schemas.Resolve(part).Node, depth + 1);
    }

    /// <summary>The schema of the values of a map.</summary>
    public SpecNode MapValues(SpecNode schema)
    {
        if (schema["additionalProperties"].Count > 0)
            return schema["additionalProperties"];
        if (schema["patternProperties"].Count == 1)
            return schema["patternProperties"].Members.First().Value;

        var part = schema["allOf"].Items.FirstOrDefault(part => schemas.KindOf(part) == SchemaKind.Map);
        return part is null ? SpecNode.Map(schema.Place) : MapValues(schemas.Resolve(part).Node);
    }
}
