namespace ApiWrappers;

/// <summary>A file to upload. It is streamed: its content is read once, while it is sent, and never held whole.</summary>
/// <param name="content">
/// What to send, from its present position. It stays the caller's. What it throws while it is read fails the call as
/// <see cref="ApiErrorKind.BodyUnavailable"/>.
/// </param>
/// <param name="fileName">Name with extension, such as <c>terms.pdf</c>.</param>
public sealed class ApiFile(Stream content, string fileName)
{
    /// <summary>What to send.</summary>
    public Stream Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>Name with extension.</summary>
    public string FileName { get; } = string.IsNullOrWhiteSpace(fileName)
        ? throw new ArgumentException("A file needs a name with its extension, such as terms.pdf.", nameof(fileName))
        : fileName;

    /// <summary>Media type; <c>application/octet-stream</c> when left out.</summary>
    public string MediaType { get; init; } = "application/octet-stream";

    /// <summary>Told how many bytes were read to be sent so far.</summary>
    public IProgress<long>? Progress { get; init; }
}
