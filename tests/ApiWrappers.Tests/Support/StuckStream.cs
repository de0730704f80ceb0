namespace ApiWrappers.Tests;

/// <summary>A destination that takes some parts, and then none for ever.</summary>
/// <param name="parts">The number of parts that it takes.</param>
/// <param name="heedsToken">False when it goes on although its token is cancelled.</param>
internal sealed class StuckStream(int parts, bool heedsToken) : MemoryStream
{
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _parts = parts;

    /// <summary>Done when it takes no more.</summary>
    public Task Stuck => _stuck.Task;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_parts-- > 0)
            return;

        _stuck.TrySetResult();
        await Task.Delay(Timeout.Infinite, heedsToken ? cancellationToken : CancellationToken.None);
    }
}
