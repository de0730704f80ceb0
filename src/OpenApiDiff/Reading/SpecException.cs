namespace OpenApiDiff.Reading;

/// <summary>A text cannot be read as a spec; the message says which, where and what to do, in one sentence.</summary>
/// <param name="message">One sentence for the user.</param>
public sealed class SpecException(string message) : Exception(PlainText.Of(message));
