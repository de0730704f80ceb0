namespace ApiWrappers.SpecTool.Planning;

/// <summary>The kind of value that a schema describes.</summary>
internal enum SchemaKind
{
    /// <summary>Unspecified, or several kinds at once.</summary>
    Any,

    /// <summary>An object with properties.</summary>
    Class,

    /// <summary>An object whose members all have one type.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>An enumeration of texts.</summary>
    Enum,

    /// <summary>A text, a number, true or false.</summary>
    Scalar,

    /// <summary>One of several alternatives.</summary>
    Union,
}
