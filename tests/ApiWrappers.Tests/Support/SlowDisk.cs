namespace ApiWrappers.Tests;

/// <summary>A destination that takes a while for each part, and completes at once.</summary>
internal sealed class SlowDisk : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Thread.Sleep(20);
        return ValueTask.CompletedTask;
    }
}
