using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Http;

/// <summary>A body that was taken in, at most <see cref="Cap"/> of it.</summary>
internal sealed record RequestBody(string? ContentType, ReadOnlyMemory<byte> Bytes, bool IsCut)
{
    /// <summary>Bytes of a body that the fake takes in; a contract is a few kilobytes.</summary>
    public const int Cap = 1024 * 1024;

    public static RequestBody None { get; } = new(null, default, false);

    public bool IsJson
    {
        get
        {
            var mediaType = ContentType.AsSpan();
            var parameters = mediaType.IndexOf(';');
            if (parameters >= 0)
                mediaType = mediaType[..parameters];
            return mediaType.Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
        }
    }

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > Cap)
                return new(request.ContentType, default, IsCut: true);
            bytes.Write(buffer, 0, read);
        }

        return new(request.ContentType, bytes.ToArray(), IsCut: false);
    }
}
