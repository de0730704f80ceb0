using System.IO.Compression;
using System.Runtime.CompilerServices;

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

    /// <summary>Reads a part of a body, whether it was decoded here or by a handler.</summary>
    /// <exception cref="InvalidDataException">The body is not in its encoding.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            // The exception for invalid Brotli; for invalid gzip it is InvalidDataException already.
            throw new InvalidDataException(exception.Message, exception);
        }
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
