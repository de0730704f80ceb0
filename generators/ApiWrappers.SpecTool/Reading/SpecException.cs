namespace ApiWrappers.SpecTool.Reading;

/// <summary>A document that cannot be read at all.</summary>
/// <param name="id">The diagnostic.</param>
/// <param name="place">The place that cannot be read.</param>
/// <param name="message">What is wrong there, and what to do.</param>
internal sealed class SpecException(string id, SpecPlace place, string message) : Exception(message)
{
    public SpecFinding Finding { get; } = new(id, SpecSeverity.Error, place, message);
}
