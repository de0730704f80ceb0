namespace ApiWrappers.Tests;

/// <summary>A file that can be read up to a place, and then no further.</summary>
internal sealed class FaultyFile(int length, Exception fault) : MemoryStream(new byte[length])
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw fault;
}
