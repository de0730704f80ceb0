namespace ApiWrappers.SpecTool.Planning;

/// <summary>The contents of media types.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Fields = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data";

    /// <summary>The type without its parameters, in lower case.</summary>
    public static string Bare(string media) => media.Split(';')[0].Trim().ToLowerInvariant();

    public static bool IsJson(string media)
        => Bare(media) is var bare
            && (bare.EndsWith("/json", StringComparison.Ordinal) || bare.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>True for ranges such as <c>*/*</c>, which do not name a type.</summary>
    public static bool IsAny(string media) => Bare(media) is "*/*" or "*" or "application/*" or "";

    public static bool IsText(string media)
        => Bare(media) is var bare && (bare.StartsWith("text/", StringComparison.Ordinal)
            || bare is "application/xml" or "application/yaml" or "application/x-yaml" or "application/graphql" or "application/jwt"
                or "application/x-ndjson" or "application/jsonl" or "application/x-jsonlines" or "application/json-seq"
                or "application/javascript" or "application/sql"
            || bare.EndsWith("+xml", StringComparison.Ordinal) || bare.EndsWith("+yaml", StringComparison.Ordinal)
            || bare.EndsWith("+jwt", StringComparison.Ordinal));

    /// <summary>Returns a media type that can be sent; the other one for a range.</summary>
    public static string Sent(string media, string otherwise) =>
        media.Contains('*', StringComparison.Ordinal) || !media.Contains('/', StringComparison.Ordinal) ? otherwise : media;
}
