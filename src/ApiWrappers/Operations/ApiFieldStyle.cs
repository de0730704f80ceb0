namespace ApiWrappers;

/// <summary>The way in which a member of a form is written as fields, where it is not plain text.</summary>
public enum ApiFieldStyle
{
    /// <summary>A list as a field for each item, an object as JSON. So are all members of which nothing else is said.</summary>
    Each,

    /// <summary>A list, or the names and values of an object, in one field with commas.</summary>
    Comma,

    /// <summary>As <see cref="Comma"/>, with spaces.</summary>
    Space,

    /// <summary>As <see cref="Comma"/>, with vertical bars.</summary>
    Pipe,

    /// <summary>As <see cref="Comma"/>, with tabs.</summary>
    Tab,

    /// <summary>Each member of an object as a field of its own; a list as a field for each item.</summary>
    Members,

    /// <summary>Each value in it as <c>name[member]</c> and <c>name[0]</c>, at any depth.</summary>
    Deep,

    /// <summary>As JSON.</summary>
    Json,
}
