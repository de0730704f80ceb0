namespace ApiWrappers;

/// <summary>A file to upload. Its content is streamed: read once, while it is sent, and never held in memory as a whole.</summary>
/// <param name="content">
/// The content, from its current position. The caller disposes of it. An exception while it is read fails the call with
/// <see cref="ApiErrorKind.BodyUnavailable"/>.
/// </param>
/// <param name="fileName">The file name with its extension, such as <c>terms.pdf</c>.</param>
public sealed class ApiFile(Stream content, string fileName)
{
    internal const string AnyMediaType = "application/octet-stream";

    /// <summary>The content.</summary>
    public Stream Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>The file name with its extension.</summary>
    public string FileName { get; } = string.IsNullOrWhiteSpace(fileName)
        ? throw new ArgumentException("A file needs a name with its extension, such as terms.pdf.", nameof(fileName))
        : fileName;

    /// <summary>The media type; <c>application/octet-stream</c> when omitted.</summary>
    public string MediaType { get; init; } = AnyMediaType;

    /// <summary>Receives the number of bytes sent so far.</summary>
    public IProgress<long>? Progress { get; init; }
}
