using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The types of parameters, and their styles.</summary>
internal static class ParameterTypes
{
    /// <summary>True when a value is one text.</summary>
    public static bool IsPlain(TypePlanner types, SpecNode schema)
        => schema.IsMap && types.Schemas.KindOf(schema) is SchemaKind.Scalar or SchemaKind.Enum or SchemaKind.Any or SchemaKind.Union;

    /// <summary>The type of a parameter and its style.</summary>
    public static (CSharpType Type, string Style) Of(TypePlanner types, SpecNode parameter, string place)
    {
        if (parameter["x-aw-type"].Text is { } own)
            return (CSharpType.Class(own), "plain");

        var json = parameter["content"].Members.FirstOrDefault(media => MediaTypes.IsJson(media.Key)).Value;
        if (json is not null && json["schema"].IsMap && parameter["in"].Text != "path")
            return types.Of(json["schema"], place) is { IsAny: false, Text: not "string" } type
                ? (type, "json")
                : (CSharpType.String, "plain");

        var schema = parameter["schema"];
        var isExploded = parameter["explode"].Exists ? parameter["explode"].IsTrue : Style(parameter) == "form";
        switch (schema.IsMap ? types.Schemas.KindOf(schema) : SchemaKind.Any)
        {
            case SchemaKind.List:
                var item = types.Of(schema, place).Item;
                return (CSharpType.List(Plain(item), false), ListStyle(parameter, isExploded));
            case SchemaKind.Class or SchemaKind.Map when parameter["in"].Text == "query" && Style(parameter) == "deepObject":
                return (types.Of(schema, place), "deep");
            case SchemaKind.Class or SchemaKind.Map when parameter["in"].Text == "query" && isExploded:
                return (types.Of(schema, place), "fields");
            case SchemaKind.Scalar or SchemaKind.Enum or SchemaKind.Union:
                return (Plain(types.Of(schema, place)), "plain");
            default:
                return (CSharpType.String, "plain");
        }
    }

    // Any JSON, objects and bytes are written by the caller.
    private static CSharpType Plain(CSharpType? type)
        => type is null or { IsAny: true } or { Shape: not TypeShape.Value } or { Converter: not null }
                or { Text: "ReadOnlyMemory<byte>" or "Uri" }
            || (!type.IsStruct && type.Text != "string")
            ? CSharpType.String
            : type;

    private static string Style(SpecNode parameter) =>
        parameter["style"].Text ?? (parameter["in"].Text is "query" or "cookie" ? "form" : "simple");

    private static string ListStyle(SpecNode parameter, bool isExploded) => (parameter["in"].Text, Style(parameter)) switch
    {
        ("query", "spaceDelimited") when !isExploded => "space",
        ("query", "pipeDelimited") when !isExploded => "pipe",
        ("query", "tabDelimited") when !isExploded => "tab",
        ("query", _) when isExploded || Style(parameter) == "deepObject" => "repeat",
        _ => "comma",
    };
}
