namespace ApiWrappers.SpecTool;

/// <summary>The rules, each with its text; openapi/diagnostics.md lists them.</summary>
internal static class SpecRules
{
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["OPENAPI001"] = "The file is a Swagger 2.0 or OpenAPI 3 document in YAML or JSON.",
        ["OPENAPI002"] = "Every $ref leads to something in the same file, or in one below the spec's folder.",
        ["OPENAPI014"] = "Every operationId names one operation.",
        ["OPENAPI017"] = "The braces in a path match, and its parameters are described.",
        ["OPENAPI018"] = "A path parameter has a place in the path.",
        ["OPENAPI019"] = "A parameter has a name that can be sent, and is in the path, the query, a header or a cookie.",
        ["OPENAPI020"] = "A response has a status, a range of statuses, or is the default.",
        ["OPENAPI021"] = "Of several media types of a body, one is used.",
        ["OPENAPI022"] = "The parts of a multipart form are described.",
        ["OPENAPI024"] = "The client class has a C# name that ends in Client.",
        ["OPENAPI025"] = "The alternatives of oneOf and anyOf have a common type.",
        ["OPENAPI028"] = "An x-aw-retry of an operation is never, idempotent or safe.",
        ["OPENAPI029"] = "The server of an operation is an absolute URL.",
        ["OPENAPI030"] = "An overlay can be read, and each of its targets finds something.",
        ["OPENAPI031"] = "Operations and Tags of the item name what the document has.",
        ["OPENAPI032"] = "At least one operation is served.",
        ["OPENAPI033"] = "An x-aw-download names a method of its own, a summary and a parameter of the query.",
        ["OPENAPI034"] = "An encoding of a form names a style and a media type that can be written.",
    };
}
