namespace OneflowFake.Comparison.Http;

/// <summary>Reads streams of unknown length.</summary>
internal static class CappedStream
{
    private const int BlockSize = 64 * 1024;

    /// <summary>The whole of a stream; null when it has more bytes than allowed.</summary>
    public static async Task<byte[]?> ReadAsync(Stream source, int max, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var block = new byte[BlockSize];
        while (await source.ReadAsync(block, cancellation) is > 0 and var count)
        {
            if (read.Length + count > max)
                return null;

            read.Write(block, 0, count);
        }

        return read.ToArray();
    }
}
