using System.Globalization;
using Microsoft.Data.Sqlite;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// The file in a data directory: an SQLite database with the tenants, and the commands that changed them in their order.
/// It belongs to one process at a time.
/// </summary>
internal sealed class DataFile : IDisposable
{
    /// <summary>Its name in the directory.</summary>
    public const string Name = "fake-oneflow.db";

    /// <summary>The version of what is in it, and of what the commands in it do.</summary>
    public const int Format = 3;

    private readonly SqliteFile _file;
    private readonly CommandTable _commands;
    private readonly SnapshotTable _snapshots;
    private readonly string _path;
    private readonly NumberFile _numbers;
    private readonly List<string> _notices;
    private long _transactions;
    private bool _hasDeleted;

    private DataFile(SqliteFile file, string path, NumberFile numbers, DataFilePreparation prepared)
    {
        (_file, _path, _numbers) = (file, path, numbers);
        (_commands, _snapshots) = (new(file), new(file));
        _transactions = prepared.Transactions;
        _notices = [.. prepared.Notices];
    }

    /// <summary>Opens the file of a directory; makes both when they are not there.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="seed">The seed of the server, which the file must have been made with.</param>
    /// <param name="secretKey">What the secrets of a new file follow from; null for the seed alone.</param>
    /// <param name="skipUnreadable">True to go on with what can be read of a file that has lost something.</param>
    /// <exception cref="FakeServerDataException">It cannot be used.</exception>
    public static DataFile Open(string directory, int seed, byte[]? secretKey = null, bool skipUnreadable = false)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = Path.Combine(directory, Name);
        NumberFile numbers;
        var isThere = File.Exists(path);
        try
        {
            numbers = Make(directory, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DataFileFaults.NotWritable(directory, fault);
        }

        var file = new SqliteFile(path);
        try
        {
            file.Open();
            var prepared = new DataFilePreparation(file, path, numbers);
            prepared.Run(seed, secretKey, isThere, skipUnreadable);
            return new DataFile(file, path, numbers, prepared);
        }
        catch (Exception fault)
        {
            file.Dispose();
            numbers.Dispose();
            if (fault is SqliteException)
                throw DataFileFaults.Explain(path, fault);
            throw;
        }
    }

    /// <summary>The seeds that were given out by themselves end here.</summary>
    public int LastSeed => (int)_file.Scalar("SELECT last_seed FROM server");

    /// <summary>The last slot of <see cref="Numbers"/> that was given to a tenant.</summary>
    public int LastSlot => (int)_file.Scalar("SELECT last_slot FROM server");

    /// <summary>The key that secrets follow from; null when they follow from the seed alone.</summary>
    public byte[]? SecretKey => _file.Blob("SELECT secret_key FROM server");

    /// <summary>Numbers that change with each request.</summary>
    public NumberFile Numbers => _numbers;

    /// <summary>Everything that was lost or skipped at the start, each in one sentence.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>For each seed the number of its last tenant, deleted ones included.</summary>
    public IEnumerable<(int Seed, int Replica)> Replicas() =>
        _file.Read("SELECT seed, replica FROM seeds", row => (row.GetInt32(0), row.GetInt32(1)));

    public IEnumerable<StoredTenant> Tenants() => _file.Read(
        "SELECT id, seed, replica, plan, frozen_at, is_demo, slot FROM tenants ORDER BY rowid",
        row => new StoredTenant(
            row.GetString(0), row.GetInt32(1), row.GetInt32(2), (Plan)row.GetInt32(3), SqliteFile.Time(row, 4), row.GetBoolean(5),
            row.GetInt32(6)));

    /// <summary>The last snapshot of a tenant; null when there is none.</summary>
    public StoredSnapshot? Snapshot(string tenantId) => _snapshots.Find(tenantId);

    /// <summary>The content of a large file of a tenant by its hash; null when it is not there.</summary>
    public byte[]? Content(string tenantId, string hash) => _snapshots.Content(tenantId, hash);

    /// <summary>Every command that is not part of a snapshot, in the order in which they were carried out.</summary>
    public IEnumerable<StoredCommand> Commands() => _commands.Later();

    /// <summary>Does some writing in one transaction: all of it is safe afterwards, or nothing was done.</summary>
    public void Write(IReadOnlyList<Action<DataFile>> writes)
    {
        _file.Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in writes)
                write(this);
            _file.Run("UPDATE server SET transactions = $1", _transactions + 1);
            _file.Run("COMMIT");
            _numbers.Transactions = ++_transactions;
            if (_hasDeleted)
                Forget();
        }
        catch (SqliteException)
        {
            _file.RollBack();
            throw;
        }
    }

    public void Add(StoredTenant tenant, int lastSeed)
    {
        _file.Run(
            "INSERT INTO tenants (id, seed, replica, plan, frozen_at, is_demo, slot) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            tenant.Id, tenant.Seed, tenant.Replica, (int)tenant.Plan, tenant.FrozenAt?.UtcTicks, tenant.IsDemo, tenant.Slot);
        _file.Run(
            "INSERT INTO seeds (seed, replica) VALUES ($1, $2) ON CONFLICT (seed) DO UPDATE SET replica = MAX(replica, $2)",
            tenant.Seed, tenant.Replica);
        _file.Run("UPDATE server SET last_seed = MAX(last_seed, $1), last_slot = MAX(last_slot, $2)", lastSeed, tenant.Slot);
    }

    public void Add(StoredCommand stored) => _commands.Add(stored);

    /// <summary>Puts a snapshot in place of the one before.</summary>
    public void AddSnapshot(string tenantId, WrittenState written) => _snapshots.Replace(tenantId, written);

    /// <summary>Forgets the snapshot of a tenant, so that all its commands are repeated.</summary>
    /// <param name="tenantId">Whose it is.</param>
    /// <param name="notice">What to tell about it; null for nothing.</param>
    public void DropSnapshot(string tenantId, string? notice)
    {
        Write([file => file._snapshots.Delete(tenantId)]);
        if (notice is not null)
            _notices.Add($"{notice} in {_path}: its commands were repeated from the first on.");
    }

    public void DeleteTenant(string id)
    {
        _snapshots.Delete(id);
        _commands.Delete(id);
        _file.Run("DELETE FROM tenants WHERE id = $1", id);
        _hasDeleted = true;
    }

    /// <summary>Leaves out commands of a tenant from now on. They stay in the file, to be looked at.</summary>
    /// <param name="first">The first of them, which cannot be repeated.</param>
    /// <param name="reason">What is different.</param>
    public void Skip(StoredCommand first, string reason)
    {
        var count = 0;
        Write(
        [
            file => count = file._commands.Skip(first.TenantId, first.Number),
            file => file._snapshots.DeleteFrom(first.TenantId, first.Number),
        ]);
        _notices.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{first.TenantId} is as it was before command {first.Number} ({first.Command.Kind}), which cannot be repeated: {reason}. "
            + $"{count} commands of it were left out; they stay in {_path}, marked as skipped."));
    }

    // The log still has what was deleted, until it is emptied.
    private void Forget()
    {
        _hasDeleted = false;
        _file.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Lets the file grow no further than it has, as a full disk would, or sets it free again.</summary>
    internal void Cap(bool isCapped) => _file.Scalar(isCapped ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000000");

    public void Dispose()
    {
        _file.Dispose();
        _numbers.Dispose();
    }

    /// <summary>Says in words what was found.</summary>
    public FakeServerDataException Explain(Exception fault) => DataFileFaults.Explain(_path, fault);

    /// <summary>Says that a command cannot be done again.</summary>
    /// <param name="stored">The command.</param>
    /// <param name="reason">What is different.</param>
    /// <param name="inner">What was found.</param>
    public FakeServerDataException Refuse(StoredCommand stored, string reason, Exception? inner = null) =>
        DataFileFaults.Refuse(_path, stored, reason, inner);

    private static NumberFile Make(string directory, string path)
    {
        Directory.CreateDirectory(directory);
        PrivateFile.Open(path).Dispose();
        PrivateFile.Protect(path + "-wal");
        return new(Path.Combine(directory, NumberFile.Name));
    }
}
