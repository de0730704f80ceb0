namespace ApiWrappers.Tests;

/// <summary>A body whose connection breaks when it is read.</summary>
internal sealed class BreakingStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
}
