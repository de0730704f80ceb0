namespace ApiWrappers.Tests;

/// <summary>A body of which some parts come, each after a while, and then no more.</summary>
internal sealed class SlowFile(Action wait, int parts) : MemoryStream
{
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _parts = parts;

    /// <summary>Done when the part is waited for that never comes.</summary>
    public Task Reading => _reading.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_parts-- > 0)
        {
            wait();
            return 1;
        }

        _reading.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
