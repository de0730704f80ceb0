using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Oneflow.Integration;

/// <summary>Reads a JSON body from an untrusted sender.</summary>
internal static class RequestBody
{
    private const string Unreadable = "The body could not be read as the headers describe it.";

    private static readonly byte[] ByteOrderMark = Encoding.UTF8.GetPreamble();

    /// <summary>Reads the body, without its byte order mark.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The body; or the response when it cannot be read.</returns>
    public static async Task<(ReadOnlyMemory<byte> Body, ErrorResponse? Error)> ReadAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (UnsupportedEncoding(request) is { } unsupported)
            return (default, unsupported);
        if (request.ContentLength > limit)
            return (default, ErrorResponse.TooLarge(limit));

        try
        {
            return await ReadBytesAsync(request, limit, cancellationToken) is { } body
                ? (WithoutMark(body), null)
                : (default, ErrorResponse.TooLarge(limit));
        }
        catch (Exception exception) when (Failure(exception) is { } failure)
        {
            return (default, failure);
        }
    }

    /// <summary>Returns the response to a body whose coding or charset is not supported; null when both are.</summary>
    public static ErrorResponse? UnsupportedEncoding(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Any(coding => !string.IsNullOrWhiteSpace(coding) && !IsIdentity(coding)))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            return ErrorResponse.Of(
                StatusCodes.Status415UnsupportedMediaType, "content_encoding_unsupported",
                "The Content-Encoding of the body is not supported. Send the body as it is, without Content-Encoding.");
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue && !IsUtf8(type.Charset.Value)
            ? ErrorResponse.Of(
                StatusCodes.Status415UnsupportedMediaType, "charset_unsupported",
                "The charset in Content-Type is not supported. Send the body in UTF-8.")
            : null;
    }

    /// <summary>Returns the response to a failure that the sender of a body caused; null for others.</summary>
    public static ErrorResponse? Failure(Exception exception) => exception switch
    {
        BadHttpRequestException bad => ErrorResponse.Of(bad.StatusCode, "body_unreadable", Unreadable),
        IOException or InvalidDataException
            => ErrorResponse.BadRequest("body_unreadable", Unreadable),
        _ => null,
    };

    private static bool IsIdentity(string coding) => coding.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(string charset) => charset.Trim('"', '\'', ' ').ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII";

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body)
        => body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(request.ContentLength ?? 4096, limit) + 1];
        var length = 0;
        while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
        }

        return buffer.AsMemory(0, length);
    }
}
