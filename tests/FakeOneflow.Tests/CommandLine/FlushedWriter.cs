namespace OneflowFake.Tests.CommandLine;

/// <summary>A text that tells when it was flushed.</summary>
internal sealed class FlushedWriter : StringWriter
{
    private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Flushed => _flushed.Task;

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        _flushed.TrySetResult();
        return Task.CompletedTask;
    }
}
