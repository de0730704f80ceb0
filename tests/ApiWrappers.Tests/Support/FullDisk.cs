namespace ApiWrappers.Tests;

/// <summary>A destination that takes nothing.</summary>
internal sealed class FullDisk : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        => throw new IOException("The disk is full.");
}
