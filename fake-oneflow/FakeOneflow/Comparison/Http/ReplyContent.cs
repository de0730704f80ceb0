using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Comparison.Http;

/// <summary>A response's body as it is compared.</summary>
/// <param name="Kind">Its kind: <c>empty</c>, <c>JSON</c>, <c>HTML</c>, <c>text</c> or <c>bytes</c>.</param>
/// <param name="Root">Its JSON; undefined for any other kind.</param>
internal sealed record ReplyContent(string Kind, JsonElement Root)
{
    public const string Json = "JSON";
    private const int MaxDepth = 64;

    public static async Task<ReplyContent> ReadAsync(Reply reply, int maxBody, CancellationToken cancellation)
    {
        var body = await DecodeAsync(reply, maxBody, cancellation);
        if (body is null)
            return new("bytes", default);
        if (body.Length == 0)
            return new("empty", default);

        return OutsideJson.Read(body, new() { MaxDepth = MaxDepth }) is { } root
            ? new(Json, root)
            : new(KindOf(body, reply.Header("Content-Type") ?? ""), default);
    }

    private static string KindOf(byte[] body, string type)
    {
        if (type.Contains("html", StringComparison.OrdinalIgnoreCase) || StartsAsPage(body))
            return "HTML";

        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? "text" : "bytes";
    }

    private static bool StartsAsPage(byte[] body) =>
        Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, 512)).TrimStart() is var start
        && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));

    // A response that claims a coding and does not have it is bytes.
    private static async Task<byte[]?> DecodeAsync(Reply reply, int maxBody, CancellationToken cancellation)
    {
        if (reply.Body.Length == 0)
            return [];

        try
        {
            await using Stream? decoded = reply.Header("Content-Encoding")?.Trim().ToLowerInvariant() switch
            {
                null or "" or "identity" => new MemoryStream(reply.Body),
                "gzip" or "x-gzip" => new GZipStream(new MemoryStream(reply.Body), CompressionMode.Decompress),
                "br" => new BrotliStream(new MemoryStream(reply.Body), CompressionMode.Decompress),
                "deflate" => new ZLibStream(new MemoryStream(reply.Body), CompressionMode.Decompress),
                _ => null,
            };
            return decoded is null ? null : await CappedStream.ReadAsync(decoded, maxBody, cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
