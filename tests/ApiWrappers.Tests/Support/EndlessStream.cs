namespace ApiWrappers.Tests;

/// <summary>A body that has no end: one JSON text that is never closed.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public long Total { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.Fill((byte)'x');
        if (Total == 0)
            "{\"Name\":\""u8.CopyTo(buffer.Span);
        Total += buffer.Length;
        return ValueTask.FromResult(buffer.Length);
    }
}
