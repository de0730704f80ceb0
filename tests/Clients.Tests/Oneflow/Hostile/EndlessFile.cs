namespace Oneflow.Client.Tests.Hostile;

/// <summary>A file that has no end.</summary>
internal sealed class EndlessFile : MemoryStream
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(buffer.Length);
}
