namespace ApiWrappers.Tests;

/// <summary>A destination that takes a while for each part, and completes at once.</summary>
internal sealed class SlowDisk(Action wait) : MemoryStream
{
    private int _parts;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_parts++ > 1_000)
            throw new InvalidOperationException("The download should have ended long ago.");

        wait();
        return ValueTask.CompletedTask;
    }
}
