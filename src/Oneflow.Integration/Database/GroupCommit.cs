using System.Threading.Channels;

namespace Oneflow.Integration;

/// <summary>
/// Writes to SQLite for the whole process. SQLite lets one connection write at a time, and the others poll for their turn. So
/// writes wait in line here instead, and all that wait when a transaction begins share it, and its wait for the disk.
/// </summary>
internal sealed class GroupCommit
{
    private const int MostInOne = 500;

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<OneflowDbContext> _open;

    public GroupCommit(Func<OneflowDbContext> open)
    {
        _open = open;
        _ = Task.Run(CommitAllAsync);
    }

    /// <summary>Runs a statement with others. It may run again after one of them failed and all were undone.</summary>
    /// <returns>What the statement gave, once it is on the disk.</returns>
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
            while (together.Count < MostInOne && _waiting.Reader.TryRead(out var next))
                together.Add(next);

            // A statement that fails takes no other down with it: the others are done again without it.
            while (together.Count > 0 && await CommitAsync(together) is { } failed)
                together.Remove(failed);
        }
    }

    /// <summary>Runs writes in one transaction, and lets who waits for them go on.</summary>
    /// <returns>The write whose statement failed, and for which all others were undone; null when all have ended.</returns>
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
