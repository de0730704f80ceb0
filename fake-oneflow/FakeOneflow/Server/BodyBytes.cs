namespace OneflowFake.Server;

/// <summary>Takes in the bytes of a body, each held once.</summary>
internal static class BodyBytes
{
    private const int Step = 64 * 1024;

    /// <summary>Reads a body.</summary>
    /// <param name="body">Where it comes from.</param>
    /// <param name="length">Its length in bytes, if the request says it.</param>
    /// <param name="cap">The most bytes that are read.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The bytes; null when there are more than <paramref name="cap"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, long? length, int cap, CancellationToken cancellation)
    {
        if (length > cap)
            return null;

        // What a request says is not yet there, so room for it is made as it comes.
        var bytes = new byte[(int)Math.Min(length ?? Step, 1024 * 1024)];
        var read = 0;
        while (true)
        {
            if (read == bytes.Length)
            {
                if (read == length)
                    return bytes;

                Array.Resize(ref bytes, (int)Math.Min(length ?? (cap + 1L), Math.Max(2L * read, Step)));
            }

            var more = await body.ReadAsync(bytes.AsMemory(read), cancellation);
            if (more == 0)
                break;

            read += more;
            if (read > cap)
                return null;
        }

        if (read < bytes.Length)
            Array.Resize(ref bytes, read);
        return bytes;
    }
}
