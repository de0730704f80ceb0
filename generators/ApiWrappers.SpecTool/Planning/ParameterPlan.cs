using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>A parameter in the path, the query, a header or a cookie.</summary>
/// <param name="Name">Its name as it is sent.</param>
/// <param name="In">The place where it is sent.</param>
/// <param name="Variable">The name of the parameter in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="Style">
/// <c>plain</c>, <c>comma</c>, <c>space</c>, <c>pipe</c>, <c>tab</c>, <c>repeat</c>, <c>deep</c>, <c>fields</c> or <c>json</c>.
/// </param>
/// <param name="IsRequired">True when it must be sent.</param>
/// <param name="Node">The parameter in the document.</param>
internal sealed record ParameterPlan(
    string Name, string In, string Variable, CSharpType Type, string Style, bool IsRequired, SpecNode Node);
