namespace ApiWrappers.Generator.Writing;

/// <summary>The parameter that says where a page begins, and the member of a page from which the next one follows.</summary>
internal sealed record PagePlace(string Parameter, string Declaration, string Description, string Member)
{
    public static readonly PagePlace Offset = new("offset", "int offset = 0", "Items to skip; use it to resume an enumeration.", "Count");

    public static readonly PagePlace Cursor = new(
        "cursor", "string? cursor = null", "The NextCursor of the previous page, to resume an enumeration; the first page when omitted.",
            "NextCursor");
}
