namespace OpenApiDiff.Reading;

/// <summary>Distinguishes schemas, maps of names and plain data in the raw JSON of a spec, by the member that holds them.</summary>
internal static class SpecGrammar
{
    private static readonly HashSet<string> SchemaMaps =
        ["properties", "patternProperties", "schemas", "definitions", "$defs", "dependentSchemas"];
    private static readonly HashSet<string> SchemaLists = ["allOf", "oneOf", "anyOf", "prefixItems"];
    private static readonly HashSet<string> SingleSchemas =
    [
        "schema", "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties",
        "unevaluatedItems", "contentSchema", "itemSchema", "additionalItems",
    ];

    private static readonly HashSet<string> NameMaps =
    [
        .. SchemaMaps, "parameters", "responses", "headers", "requestBodies", "securitySchemes", "links", "callbacks", "pathItems", "paths",
        "webhooks", "content", "mediaTypes", "encoding", "variables", "securityDefinitions",
    ];

    private static readonly HashSet<string> Data =
        ["example", "examples", "default", "enum", "const", "mapping", "scopes", "security", "required", "x-examples"];

    /// <summary>True when the member holds data of the API, in which nothing is a schema or a reference.</summary>
    public static bool IsData(string member) => Data.Contains(member) || member.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>True when the member is a map whose keys are names that the spec chose.</summary>
    public static bool IsNameMap(string member) => NameMaps.Contains(member);

    /// <summary>True when the member is a map of schemas by names that the spec chose.</summary>
    public static bool IsSchemaMap(string member) => SchemaMaps.Contains(member);

    /// <summary>True when the member is a list of schemas.</summary>
    public static bool IsSchemaList(string member) => SchemaLists.Contains(member);

    /// <summary>True when the member is a schema.</summary>
    public static bool IsSchema(string member) => SingleSchemas.Contains(member);
}
