using System.IO.Compression;

namespace ApiWrappers;

/// <summary>Decodes bodies that a server compressed although the request did not ask for it.</summary>
internal static class ContentDecoder
{
    /// <summary>The decoded body; the body itself when it is not encoded, or the handler decoded it already.</summary>
    /// <exception cref="InvalidDataException">The encoding is not one that can be decoded.</exception>
    public static Stream Decode(HttpContent content, Stream body)
    {
        if (!content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values))
            return body;

        // In the order in which they were applied: the last is the outermost.
        foreach (var encoding in values.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Reverse())
            body = Decode(encoding, body);
        return body;
    }

    private static Stream Decode(string encoding, Stream body) => encoding.ToUpperInvariant() switch
    {
        "IDENTITY" => body,
        "GZIP" or "X-GZIP" => new GZipStream(body, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(body, CompressionMode.Decompress),
        "BR" => new BrotliStream(body, CompressionMode.Decompress),
        _ => throw new InvalidDataException(
            $"The response has the content encoding '{BodyText.Cut(encoding, 50)}', which was not asked for and is not "
            + "gzip, deflate or br."),
    };
}
