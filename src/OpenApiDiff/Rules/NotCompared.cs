namespace OpenApiDiff.Rules;

/// <summary>The members of a spec that no rule is about.</summary>
public static class NotCompared
{
    /// <summary>The members of a spec, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Members { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["$anchor"] = "names a schema for references; what a reference leads to is compared",
        ["$comment"] = "speaks to authors of the spec",
        ["$defs"] = "holds schemas for references; what a reference leads to is compared",
        ["$dynamicAnchor"] = "names a schema for dynamic references, which are compared as text",
        ["$id"] = "names a schema for references; references by such a name are refused",
        ["$recursiveAnchor"] = "names a schema for recursive references, which are compared as text",
        ["$schema"] = "names the dialect of a schema",
        ["$self"] = "names the document",
        ["$vocabulary"] = "names the parts of a dialect",
        ["allowEmptyValue"] = "lets a query parameter be sent without a value, which the client never does",
        ["callbacks"] = "describe requests that the API sends",
        ["encoding"] = "says how the parts of a form are written",
        ["itemEncoding"] = "says how the items of a stream are written",
        ["itemSchema"] = "describes the items of a stream, which the client reads as a file",
        ["jsonSchemaDialect"] = "names the dialect of the schemas",
        ["links"] = "connect operations, which the client leaves to callers",
        ["prefixEncoding"] = "says how the parts of a form are written",
        ["webhooks"] = "describe requests that the API sends",
        ["xml"] = "says how values are written in XML, which the client does not use",
    };
}
