namespace ApiWrappers.Tests;

/// <summary>A body whose connection breaks when it is read, after its beginning.</summary>
internal sealed class BreakingStream(byte[]? beginning = null) : MemoryStream(beginning ?? [])
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw new IOException("reset");
}
