using System.Threading.Channels;

namespace Oneflow.Integration;

/// <summary>
/// Writes to SQLite for the whole process. SQLite lets one connection write at a time, while the others poll for their
/// turn. So writes queue here instead, and all that are queued when a transaction begins share it and its wait for the disk.
/// </summary>
internal sealed class GroupCommit
{
    private const int MaxWritesPerCommit = 500;

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<OneflowDbContext> _open;

    public GroupCommit(Func<OneflowDbContext> open)
    {
        _open = open;
        _ = Task.Run(CommitAllAsync);
    }

    /// <summary>Runs a statement together with others. It can run again after another one failed and all were rolled back.</summary>
    /// <returns>The result of the statement, once it is on the disk.</returns>
    public async Task<T> WriteAsync<T>(Func<OneflowDbContext, Task<T>> statement)
    {
        var result = default(T)!;
        var write = new Write(async db => result = await statement(db));
        _waiting.Writer.TryWrite(write);
        await write.Committed.Task;
        return result;
    }

    private async Task CommitAllAsync()
    {
        await foreach (var first in _waiting.Reader.ReadAllAsync())
        {
            List<Write> together = [first];
            while (together.Count < MaxWritesPerCommit && _waiting.Reader.TryRead(out var next))
                together.Add(next);

            // A statement that fails must not fail the others: they run again without it.
            while (together.Count > 0 && await CommitAsync(together) is { } failed)
                together.Remove(failed);
        }
    }

    /// <summary>Runs writes in one transaction and completes them.</summary>
    /// <returns>The write whose statement failed, so that all others were rolled back; null when all are complete.</returns>
    private async Task<Write?> CommitAsync(List<Write> together)
    {
        Write? running = null;
        try
        {
            await using var db = _open();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var write in together)
            {
                running = write;
                await write.RunAsync(db);
            }

            running = null;
            await transaction.CommitAsync();
        }
        catch (Exception exception)
        {
            if (running is not null)
            {
                running.Committed.SetException(exception);
                return running;
            }

            together.ForEach(write => write.Committed.SetException(exception));
            return null;
        }

        together.ForEach(write => write.Committed.SetResult());
        return null;
    }

    private sealed class Write(Func<OneflowDbContext, Task> statement)
    {
        public Task RunAsync(OneflowDbContext db) => statement(db);

        public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
