namespace ApiWrappers.SpecTool.Reading;

/// <summary>What NSwag makes of a schema.</summary>
internal enum SchemaKind
{
    /// <summary>Nothing is said, or several things at once: <c>object</c>.</summary>
    Any,

    /// <summary>A class.</summary>
    Object,

    /// <summary>A dictionary.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A text that stays one.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>A text with a format that has a type of its own, such as a date.</summary>
    Formatted,
}
