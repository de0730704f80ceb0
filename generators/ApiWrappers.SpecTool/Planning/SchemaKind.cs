namespace ApiWrappers.SpecTool.Planning;

/// <summary>What a schema describes.</summary>
internal enum SchemaKind
{
    /// <summary>Nothing is said, or several things at once.</summary>
    Any,

    /// <summary>An object with properties.</summary>
    Class,

    /// <summary>An object whose members all have one type.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>A text of a few.</summary>
    Enum,

    /// <summary>A text, a number, true or false.</summary>
    Scalar,

    /// <summary>One of several.</summary>
    Union,
}
