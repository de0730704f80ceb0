namespace ApiWrappers.SpecTool.Reading;

/// <summary>A place in a spec: the path to it as a person would say it, and where it stands in the file.</summary>
/// <param name="Path">Member names joined by dots, such as <c>components.schemas.Order</c>; empty for the document.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
internal sealed record SpecPlace(string Path, int Line, int Column);
