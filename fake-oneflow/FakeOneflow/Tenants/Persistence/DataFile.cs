using System.Globalization;
using System.Runtime.InteropServices;
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

    // "f1oW" in ASCII. It tells our files from other databases.
    private const int ApplicationId = 0x66316f57;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private readonly NumberFile _numbers;
    private readonly List<string> _notices = [];
    private long _transactions;

    private DataFile(SqliteConnection connection, string path, NumberFile numbers) =>
        (_connection, _path, _numbers) = (connection, path, numbers);

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
            throw new FakeServerDataException(
                $"The data directory {directory} cannot be written: make sure that it is a directory in which this user may write "
                + $"({fault.GetType().Name}).", fault);
        }

        // Pooled connections would stay open, and with them the lock. No other process is waited for for long.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        var file = new DataFile(connection, path, numbers);
        try
        {
            connection.Open();
            file.Prepare(seed, secretKey, isThere, skipUnreadable);
            return file;
        }
        catch (SqliteException fault)
        {
            file.Dispose();
            throw file.Explain(fault);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The seeds that were given out by themselves end here.</summary>
    public int LastSeed => (int)Scalar("SELECT last_seed FROM server");

    /// <summary>The last slot of <see cref="Numbers"/> that was given to a tenant.</summary>
    public int LastSlot => (int)Scalar("SELECT last_slot FROM server");

    /// <summary>The key that secrets follow from; null when they follow from the seed alone.</summary>
    public byte[]? SecretKey
    {
        get
        {
            using var command = Prepare("SELECT secret_key FROM server", []);
            return command.ExecuteScalar() as byte[];
        }
    }

    /// <summary>Numbers that change with each request.</summary>
    public NumberFile Numbers => _numbers;

    /// <summary>Everything that was lost or skipped at the start, each in one sentence.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>For each seed the number of its last tenant, deleted ones included.</summary>
    public IEnumerable<(int Seed, int Replica)> Replicas() =>
        Read("SELECT seed, twin FROM seeds", row => (row.GetInt32(0), row.GetInt32(1)));

    public IEnumerable<StoredTenant> Tenants() => Read(
        "SELECT id, seed, twin, plan, frozen_at, is_demo, slot FROM tenants ORDER BY rowid",
        row => new StoredTenant(row.GetString(0), row.GetInt32(1), row.GetInt32(2), (Plan)row.GetInt32(3), Time(row, 4), row.GetBoolean(5),
            row.GetInt32(6)));

    /// <summary>The last snapshot of a tenant; null when there is none.</summary>
    public StoredSnapshot? Snapshot(string tenantId) => Read(
        "SELECT number, build, hash, state FROM snapshots WHERE tenant = $1",
        row => new StoredSnapshot(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)), tenantId)
        .FirstOrDefault();

    /// <summary>The content of a large file of a tenant by its hash; null when it is not there.</summary>
    public byte[]? Content(string tenantId, string hash)
    {
        using var command = Prepare("SELECT content FROM contents WHERE tenant = $1 AND hash = $2", [tenantId, hash]);
        return command.ExecuteScalar() as byte[];
    }

    /// <summary>Every command that is not part of a snapshot, in the order in which they were carried out.</summary>
    public IEnumerable<StoredCommand> Commands() => Read(
        """
        SELECT number, tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error
        FROM commands WHERE skipped = 0 AND number IN (
            SELECT later.number FROM (SELECT DISTINCT tenant FROM commands) AS known
            CROSS JOIN commands AS later ON later.tenant = known.tenant AND later.number >
                COALESCE((SELECT snapshots.number FROM snapshots WHERE snapshots.tenant = known.tenant), 0))
        ORDER BY number
        """,
        row => new StoredCommand(
            row.GetInt64(0), row.GetString(1), Time(row, 2)!.Value, new(Time(row, 3), new(row.GetInt64(4))),
            new((CommandKind)row.GetInt32(5), row.GetString(7))
            {
                Method = row.GetString(6),
                Query = row.GetString(8),
                ContentType = row.IsDBNull(9) ? null : row.GetString(9),
                Body = row.GetFieldValue<byte[]>(10),
                Origin = row.GetString(11),
                UserId = row.IsDBNull(12) ? null : row.GetInt64(12),
                Status = row.IsDBNull(13) ? null : row.GetInt32(13),
                Error = row.IsDBNull(14) ? null : row.GetString(14),
            }));

    private bool _hasDeleted;

    /// <summary>Does some writing in one transaction: all of it is safe afterwards, or nothing was done.</summary>
    public void Write(IReadOnlyList<Action<DataFile>> writes)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in writes)
                write(this);
            Run("UPDATE server SET transactions = $1", _transactions + 1);
            Run("COMMIT");
            _numbers.Transactions = ++_transactions;
            if (_hasDeleted)
                Forget();
        }
        catch (SqliteException)
        {
            RollBack();
            throw;
        }
    }

    public void Add(StoredTenant tenant, int lastSeed)
    {
        Run(
            "INSERT INTO tenants (id, seed, twin, plan, frozen_at, is_demo, slot) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            tenant.Id, tenant.Seed, tenant.Replica, (int)tenant.Plan, tenant.FrozenAt?.UtcTicks, tenant.IsDemo, tenant.Slot);
        Run("INSERT INTO seeds (seed, twin) VALUES ($1, $2) ON CONFLICT (seed) DO UPDATE SET twin = MAX(twin, $2)", tenant.Seed,
            tenant.Replica);
        Run("UPDATE server SET last_seed = MAX(last_seed, $1), last_slot = MAX(last_slot, $2)", lastSeed, tenant.Slot);
    }

    public void Add(StoredCommand stored) => Run(
        """
        INSERT INTO commands
            (tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """,
        stored.TenantId, stored.Moment.UtcTicks, stored.Clock.FrozenAt?.UtcTicks, stored.Clock.Ahead.Ticks, (int)stored.Command.Kind,
        stored.Command.Method, stored.Command.Path, stored.Command.Query, stored.Command.ContentType, Bytes(stored.Command.Body),
        stored.Command.Origin, stored.Command.UserId, stored.Command.Status, stored.Command.Error);

    /// <summary>Puts a snapshot in place of the one before. Contents that are there already are not written again.</summary>
    public void AddSnapshot(string tenantId, WrittenState written)
    {
        HashSet<string> there = [.. Read("SELECT hash FROM contents WHERE tenant = $1", row => row.GetString(0), tenantId)];
        foreach (var (hash, content) in written.Contents.Where(content => !there.Contains(content.Key)))
            Run("INSERT INTO contents (tenant, hash, content) VALUES ($1, $2, $3)", tenantId, hash, Bytes(content));
        foreach (var gone in there.Where(hash => !written.Contents.ContainsKey(hash)))
            Run("DELETE FROM contents WHERE tenant = $1 AND hash = $2", tenantId, gone);
        Run(
            """
            INSERT OR REPLACE INTO snapshots (tenant, number, build, hash, state)
            SELECT tenant, number, $2, $3, $4 FROM commands WHERE tenant = $1 ORDER BY number DESC LIMIT 1
            """,
            tenantId, StoredSnapshot.ThisBuild, StoredSnapshot.HashOf(written.State.Span), Bytes(written.State));
    }

    /// <summary>Forgets the snapshot of a tenant, so that all its commands are repeated.</summary>
    /// <param name="tenantId">Whose it is.</param>
    /// <param name="notice">What to tell about it; null for nothing.</param>
    public void DropSnapshot(string tenantId, string? notice)
    {
        Write([file => file.ForgetSnapshot(tenantId)]);
        if (notice is not null)
            _notices.Add($"{notice} in {_path}: its commands were repeated from the first on.");
    }

    public void DeleteTenant(string id)
    {
        ForgetSnapshot(id);
        Run("DELETE FROM commands WHERE tenant = $1", id);
        Run("DELETE FROM tenants WHERE id = $1", id);
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
            file => count = file.Run(
                "UPDATE commands SET skipped = 1 WHERE tenant = $1 AND number >= $2", first.TenantId, first.Number),
            file => file.Run("DELETE FROM snapshots WHERE tenant = $1 AND number >= $2", first.TenantId, first.Number),
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
        Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Lets the file grow no further than it has, as a full disk would, or sets it free again.</summary>
    internal void Cap(bool isCapped) => Scalar(isCapped ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000000");

    public void Dispose()
    {
        _connection.Dispose();
        _numbers.Dispose();
    }

    // An upload is not copied again.
    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length
            ? whole.Array
            : body.ToArray();

    /// <summary>Says in words what was found.</summary>
    public FakeServerDataException Explain(Exception fault) => new(
        (fault as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => $"The data file {_path} is in use by another process: stop that one, or choose another directory.",
            ReadOnly or CannotOpen => $"The data file {_path} cannot be written: make sure that this user may write it and its directory.",
            Full => $"The data file {_path} cannot grow, as the disk is full: make room and repeat the request.",
            _ => $"The data file {_path} cannot be read or written ({fault.Message}): move it away to begin with a new one, or "
                + "put back a copy of it.",
        },
        fault);

    /// <summary>Says that a command cannot be done again.</summary>
    /// <param name="stored">The command.</param>
    /// <param name="reason">What is different.</param>
    /// <param name="inner">What was found.</param>
    public FakeServerDataException Refuse(StoredCommand stored, string reason, Exception? inner = null) => new(
        $"The data file {_path} cannot be replayed: of command {stored.Number} ({stored.Command.Kind} of {stored.TenantId}) {reason}. "
        + "It was most likely "
        + $"written by another version of fake-oneflow: start that one, or start with --skip-unreadable, which leaves out this command and "
        + $"those that follow of {stored.TenantId}, and restores all other tenants.", inner);

    private static NumberFile Make(string directory, string path)
    {
        Directory.CreateDirectory(directory);
        PrivateFile.Open(path).Dispose();
        PrivateFile.Protect(path + "-wal");
        return new(Path.Combine(directory, NumberFile.Name));
    }

    private void Prepare(int seed, byte[]? secretKey, bool isThere, bool skipUnreadable)
    {
        // The lock is taken with the first access, and held for as long as the file is open. It goes with the process.
        Scalar("PRAGMA locking_mode = EXCLUSIVE");
        Run("BEGIN EXCLUSIVE");
        Run("COMMIT");
        var isNew = Scalar("PRAGMA schema_version") == 0;
        if (!isNew)
            Check(seed);
        if (isThere)
            CheckWhole(isNew, skipUnreadable);

        if (isNew)
            Scalar("PRAGMA auto_vacuum = FULL");
        Text("PRAGMA journal_mode = WAL");
        // Each transaction is on the disk before it counts as done, so that even a loss of power takes nothing back.
        Run("PRAGMA synchronous = FULL");
        Run("PRAGMA temp_store = MEMORY");
        // What was deleted is overwritten, as it may have been personal.
        Scalar("PRAGMA secure_delete = ON");
        if (isNew)
            Create(seed, secretKey);
        // Files that are older than snapshots have no table for them.
        Run(
            """
            CREATE TABLE IF NOT EXISTS snapshots (
                tenant TEXT PRIMARY KEY, number INTEGER NOT NULL, build TEXT NOT NULL, hash BLOB NOT NULL, state BLOB NOT NULL)
            """);
        Run(
            """
            CREATE TABLE IF NOT EXISTS contents (
                tenant TEXT NOT NULL, hash TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (tenant, hash))
            """);
        PrivateFile.Protect(_path + "-wal");
    }

    private void Check(int seed)
    {
        if (Scalar("PRAGMA application_id") != ApplicationId)
            throw new FakeServerDataException($"{_path} is not a data file of fake-oneflow: move it away, or choose another directory.");

        if (Scalar("PRAGMA user_version") is var format && format != Format)
        {
            throw new FakeServerDataException(
                $"The data file {_path} was written by another version of fake-oneflow (format {format}, this one has {Format}): start "
                + "that "
                + "version, or move the file away to begin with a new one.");
        }

        if (Text("PRAGMA quick_check(1)") != "ok")
            throw new FakeServerDataException(
                $"The data file {_path} is damaged: move it away to begin with a new one, or put back a copy of it.");

        if (Scalar("SELECT seed FROM server") is var made && made != seed)
        {
            throw new FakeServerDataException(
                $"The data file {_path} was made with seed {made}, not {seed}: start with --seed {made}, or choose another directory.");
        }
    }

    // The numbers beside the file say how much was safe. A log that is damaged, cut or deleted takes changes with it in silence.
    private void CheckWhole(bool isNew, bool skipUnreadable)
    {
        _transactions = isNew ? 0 : Scalar("SELECT transactions FROM server");
        var lost = _numbers.Transactions - _transactions;
        if (lost <= 0)
            return;

        var found = $"The data file {_path} has lost the last {lost} of {_numbers.Transactions} transactions, as when the file or its log "
            + $"{Path.GetFileName(_path)}-wal was damaged, truncated, deleted or replaced by an older copy";
        if (!skipUnreadable)
        {
            throw new FakeServerDataException(
                $"{found}: put back a copy of both, or start with --skip-unreadable to go on with what is left.");
        }

        _notices.Add($"{found}. What is left was loaded.");
        if (!isNew)
            _numbers.Transactions = _transactions;
    }

    private void Create(int seed, byte[]? secretKey)
    {
        _numbers.Clear();
        Run("BEGIN IMMEDIATE");
        Run($"PRAGMA application_id = {ApplicationId}");
        Run($"PRAGMA user_version = {Format}");
        Run(
            "CREATE TABLE server (seed INTEGER NOT NULL, last_seed INTEGER NOT NULL, last_slot INTEGER NOT NULL, "
            + "transactions INTEGER NOT NULL, secret_key BLOB)");
        Run("INSERT INTO server (seed, last_seed, last_slot, transactions, secret_key) VALUES ($1, $1, 0, 0, $2)", seed, secretKey);
        Run("CREATE TABLE seeds (seed INTEGER PRIMARY KEY, twin INTEGER NOT NULL)");
        Run(
            """
            CREATE TABLE tenants (
                id TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, twin INTEGER NOT NULL, plan INTEGER NOT NULL, frozen_at INTEGER,
                is_demo INTEGER NOT NULL, slot INTEGER NOT NULL)
            """);
        Run(
            """
            CREATE TABLE commands (
                number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, moment INTEGER NOT NULL, frozen_at INTEGER,
                ahead INTEGER NOT NULL, kind INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL,
                content_type TEXT, body BLOB NOT NULL, origin TEXT NOT NULL, user_id INTEGER, status INTEGER, error TEXT,
                skipped INTEGER NOT NULL DEFAULT 0)
            """);
        Run("CREATE INDEX commands_of_tenant ON commands (tenant)");
        Run("COMMIT");
    }

    private void ForgetSnapshot(string tenantId)
    {
        Run("DELETE FROM snapshots WHERE tenant = $1", tenantId);
        Run("DELETE FROM contents WHERE tenant = $1", tenantId);
    }

    private void RollBack()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does after some faults.
        }
    }

    private static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    private IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> convert, params object?[] values)
    {
        using var command = Prepare(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return convert(reader);
    }

    private int Run(string sql, params object?[] values)
    {
        using var command = Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var command = Prepare(sql, []);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private string? Text(string sql)
    {
        using var command = Prepare(sql, []);
        return command.ExecuteScalar() as string;
    }

    private SqliteCommand Prepare(string sql, object?[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text stands in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}
