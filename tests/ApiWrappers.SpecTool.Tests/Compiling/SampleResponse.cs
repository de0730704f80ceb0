namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>A response of <see cref="SampleServer"/>.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Media">The media type of the body.</param>
internal sealed record SampleResponse(int Status, byte[] Body, string Media);
