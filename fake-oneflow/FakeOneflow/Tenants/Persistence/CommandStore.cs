using Microsoft.Data.Sqlite;
using OneflowFake.Server;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Takes in what changes the tenants of a server, and writes it to a file. One writer takes all that has come in since it
/// last wrote, so that changes made at the same time share a transaction. What could not be written is tried again, in its
/// order, with the next change.
/// </summary>
internal sealed class CommandStore(DataFile file) : IChangeStore, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private List<Entry> _waiting = [];
    private TaskCompletionSource _next = Completion();
    private Task _current = Task.CompletedTask;
    private Task _writer = Task.CompletedTask;
    private bool _isWriting;
    private bool _isClosed;

    /// <summary>True when the last changes could not be written.</summary>
    public bool IsFailing { get; private set; }

    /// <summary>The file that is read at the start.</summary>
    public DataFile File => file;

    public void Add(StoredTenant tenant, int lastSeed) => Take(target => target.Add(tenant, lastSeed));

    public void Add(StoredCommand command) => Take(target => target.Add(command));

    public void AddSnapshot(string tenantId, WrittenState state) =>
        Take(target => target.AddSnapshot(tenantId, state), isSnapshot: true);

    public void DeleteTenant(string id) => Take(target => target.DeleteTenant(id));

    /// <summary>Waits until all that has come in is safe.</summary>
    /// <exception cref="FakeServerDataException">It cannot be written. It is tried again with the next change.</exception>
    public Task WrittenAsync()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
                return _current;

            // After the end nothing writes it.
            if (_isClosed)
                return Task.FromException(new FakeServerDataException("The fake stopped before the change was written."));

            StartWriter();
            return _next.Task;
        }
    }

    /// <summary>Writes what is left, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await WrittenAsync();
        }
        catch (FakeServerDataException)
        {
            // Those who wait for it got the exception.
        }

        lock (_gate)
            _isClosed = true;
        await _writer;
        file.Dispose();
    }

    private void Take(Action<DataFile> write, bool isSnapshot = false)
    {
        lock (_gate)
        {
            _waiting.Add(new(write, isSnapshot));
            if (!_isClosed && !IsFailing)
                StartWriter();
        }
    }

    private void StartWriter()
    {
        if (_isWriting)
            return;

        _isWriting = true;
        _writer = Task.Run(Write);
    }

    private void Write()
    {
        while (Next() is var (batch, done) && batch is not null)
        {
            var changes = batch.Where(entry => !entry.IsSnapshot).ToList();
            var fault = TryWrite(batch);
            // A snapshot that the disk has no room for costs no change.
            if (fault is not null && changes.Count < batch.Count)
                fault = TryWrite(changes);
            if (fault is not null)
            {
                Fail(changes, done, file.Explain(fault));
                return;
            }

            IsFailing = false;
            done.SetResult();
        }
    }

    private Exception? TryWrite(List<Entry> batch)
    {
        try
        {
            if (batch.Count > 0)
                file.Write([.. batch.Select(entry => entry.Write)]);
            return null;
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException)
        {
            return fault;
        }
    }

    private (List<Entry>? Batch, TaskCompletionSource Done) Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _isWriting = false;
                return (null, _next);
            }

            var taken = (_waiting, _next);
            (_waiting, _next) = ([], Completion());
            _current = taken._next.Task;
            return taken;
        }
    }

    private void Fail(List<Entry> changes, TaskCompletionSource done, FakeServerDataException fault)
    {
        lock (_gate)
        {
            _waiting = [.. changes, .. _waiting];
            (IsFailing, _isWriting) = (true, false);
            // Those who came while this was tried wait for it as well.
            _next.SetException(fault);
            _ = _next.Task.Exception;
            _next = Completion();
        }

        done.SetException(fault);
        _ = done.Task.Exception;
    }

    /// <summary>Something to write.</summary>
    /// <param name="Write">Writes it.</param>
    /// <param name="IsSnapshot">True when nothing is lost without it.</param>
    private readonly record struct Entry(Action<DataFile> Write, bool IsSnapshot);

    private static TaskCompletionSource Completion() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
