namespace ApiWrappers.SpecTool.Reading;

/// <summary>The kind of value that a node has.</summary>
internal enum SpecNodeKind
{
    /// <summary>There is no such node.</summary>
    Missing,

    /// <summary>A null.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, with its text as written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Named members.</summary>
    Map,

    /// <summary>A list.</summary>
    List,
}
