using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>A property of a class.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">True when it must be present.</param>
/// <param name="IsNullable">True when it can be null, or absent.</param>
/// <param name="AllowsNull">True when null is a value of the schema.</param>
/// <param name="Node">The schema.</param>
/// <param name="Description">Its description.</param>
internal sealed record PropertyPlan(
    string JsonName, string Name, CSharpType Type, bool IsRequired, bool IsNullable, bool AllowsNull, SpecNode Node, string? Description)
{
    /// <summary>True when an object initializer must set it: not what only the server sets, and no list that may be null.</summary>
    public bool IsRequiredInCode => IsRequired && !Node["readOnly"].IsTrue && !Node["x-aw-presence"].IsTrue
        && (Type.Shape == TypeShape.Value || !IsNullable);
}
