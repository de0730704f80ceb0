using System.Buffers;
using System.Text;

namespace ApiWrappers;

/// <summary>Reads the beginning of a body, however long it is.</summary>
internal static class BoundedBody
{
    /// <summary>Reads at most a number of bytes, as UTF-8 text, and says whether there were more.</summary>
    public static async Task<(string Text, bool IsTruncated)> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(limit + 1);
            try
            {
                var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, limit + 1), limit + 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return (Encoding.UTF8.GetString(buffer, 0, Math.Min(length, limit)), length > limit);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
