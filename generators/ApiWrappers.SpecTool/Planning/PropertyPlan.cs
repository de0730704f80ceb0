using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>A property of a class.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">True when it must be present.</param>
/// <param name="IsNullable">True when it can be null, or absent.</param>
/// <param name="Node">The schema.</param>
/// <param name="Description">Its description.</param>
internal sealed record PropertyPlan(
    string JsonName, string Name, CSharpType Type, bool IsRequired, bool IsNullable, SpecNode Node, string? Description);
