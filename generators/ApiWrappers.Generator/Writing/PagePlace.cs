namespace ApiWrappers.Generator;

/// <summary>How the operations of an API say where a page begins, and a page what comes after it.</summary>
internal sealed record PagePlace(string Parameter, string Declaration, string Description, string Member)
{
    public static readonly PagePlace Offset = new("offset", "int offset = 0", "Items to skip, to resume where an enumeration ended.", "Count");

    public static readonly PagePlace Cursor = new(
        "cursor", "string? cursor = null", "Where to begin: the NextCursor of the page before, to resume an enumeration; the first page when left out.", "NextCursor");
}
