namespace ApiWrappers.SpecTool.Reading;

/// <summary>A schema with a name: one of <c>components.schemas</c>.</summary>
/// <param name="Name">Its name in the spec.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record SpecSchema(string Name, SpecNode Node);
