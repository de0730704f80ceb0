using Microsoft.Data.Sqlite;

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
    public const int Format = 1;

    // "f1oW" in ASCII. It tells our files from other databases.
    private const int ApplicationId = 0x66316f57;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private DataFile(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens the file of a directory; makes both when they are not there.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="seed">The seed of the server, which the file must have been made with.</param>
    /// <exception cref="FakeServerDataException">It cannot be used.</exception>
    public static DataFile Open(string directory, int seed)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = Path.Combine(directory, Name);
        try
        {
            Make(directory, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FakeServerDataException(
                $"The data directory {directory} cannot be written: see to it that it is a directory in which this user may write "
                + $"({fault.GetType().Name}).", fault);
        }

        // Pooled connections would stay open, and with them the lock. Nobody else is waited for for long.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        var file = new DataFile(connection, path);
        try
        {
            connection.Open();
            file.Prepare(seed);
            return file;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw file.Explain(fault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The seeds that were given out by themselves end here.</summary>
    public int LastSeed => (int)Scalar("SELECT last_seed FROM server");

    /// <summary>For each seed the number of its last tenant, deleted ones included.</summary>
    public IEnumerable<(int Seed, int Replica)> Replicas() =>
        Read("SELECT seed, twin FROM seeds", row => (row.GetInt32(0), row.GetInt32(1)));

    public IEnumerable<StoredTenant> Tenants() => Read(
        "SELECT id, seed, twin, plan, frozen_at, is_demo FROM tenants ORDER BY rowid",
        row => new StoredTenant(row.GetString(0), row.GetInt32(1), row.GetInt32(2), (Plan)row.GetInt32(3), Time(row, 4), row.GetBoolean(5)));

    /// <summary>Every command, in the order in which they were carried out.</summary>
    public IEnumerable<StoredCommand> Commands() => Read(
        """
        SELECT number, tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error
        FROM commands ORDER BY number
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

    /// <summary>Does some writing in one transaction: all of it is safe afterwards, or nothing was done.</summary>
    public void Write(IReadOnlyList<Action<DataFile>> writes)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in writes)
                write(this);
            Run("COMMIT");
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
            "INSERT INTO tenants (id, seed, twin, plan, frozen_at, is_demo) VALUES ($1, $2, $3, $4, $5, $6)",
            tenant.Id, tenant.Seed, tenant.Replica, (int)tenant.Plan, tenant.FrozenAt?.UtcTicks, tenant.IsDemo);
        Run("INSERT INTO seeds (seed, twin) VALUES ($1, $2) ON CONFLICT (seed) DO UPDATE SET twin = MAX(twin, $2)", tenant.Seed, tenant.Replica);
        Run("UPDATE server SET last_seed = MAX(last_seed, $1)", lastSeed);
    }

    public void Add(StoredCommand stored) => Run(
        """
        INSERT INTO commands (tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """,
        stored.TenantId, stored.Moment.UtcTicks, stored.Clock.FrozenAt?.UtcTicks, stored.Clock.Ahead.Ticks, (int)stored.Command.Kind,
        stored.Command.Method, stored.Command.Path, stored.Command.Query, stored.Command.ContentType, stored.Command.Body.ToArray(),
        stored.Command.Origin, stored.Command.UserId, stored.Command.Status, stored.Command.Error);

    public void DeleteTenant(string id)
    {
        Run("DELETE FROM commands WHERE tenant = $1", id);
        Run("DELETE FROM tenants WHERE id = $1", id);
    }

    /// <summary>Lets the file grow no further than it has, as a full disk would, or sets it free again.</summary>
    internal void Cap(bool isCapped) => Scalar(isCapped ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000000");

    public void Dispose() => _connection.Dispose();

    /// <summary>Says in words what was found.</summary>
    public FakeServerDataException Explain(Exception fault) => new(
        (fault as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => $"The data file {_path} is in use by another process: stop that one, or choose another directory.",
            ReadOnly or CannotOpen => $"The data file {_path} cannot be written: see to it that this user may write it and its directory.",
            Full => $"The data file {_path} cannot grow, as the disk is full: make room and repeat the request.",
            _ => $"The data file {_path} cannot be read or written ({fault.Message}): move it away to begin anew, or "
                + "put back a copy of it.",
        },
        fault);

    /// <summary>Says that a command cannot be done again.</summary>
    /// <param name="stored">The command.</param>
    /// <param name="reason">What is different.</param>
    /// <param name="inner">What was found.</param>
    public FakeServerDataException Refuse(StoredCommand stored, string reason, Exception? inner = null) => new(
        $"The data file {_path} cannot be replayed: of command {stored.Number} ({stored.Command.Kind} of {stored.TenantId}) {reason}. It was most likely "
        + "written by another version of fake-oneflow: start that one, or move the file away to begin anew.", inner);

    private static void Make(string directory, string path)
    {
        Directory.CreateDirectory(directory);
        // What tests post may be personal, so nobody else reads it.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(path, options).Dispose();
    }

    private void Prepare(int seed)
    {
        // The lock is taken with the first access, and held for as long as the file is open. It goes with the process.
        Scalar("PRAGMA locking_mode = EXCLUSIVE");
        Run("BEGIN EXCLUSIVE");
        Run("COMMIT");
        var isNew = Scalar("PRAGMA schema_version") == 0;
        if (!isNew)
            Check(seed);

        if (isNew)
            Scalar("PRAGMA auto_vacuum = FULL");
        Text("PRAGMA journal_mode = WAL");
        // Each transaction is on the disk before it counts as done, so that even a loss of power takes nothing back.
        Run("PRAGMA synchronous = FULL");
        Run("PRAGMA temp_store = MEMORY");
        // What was deleted is overwritten, as it may have been personal.
        Scalar("PRAGMA secure_delete = ON");
        if (isNew)
            Create(seed);
    }

    private void Check(int seed)
    {
        if (Scalar("PRAGMA application_id") != ApplicationId)
            throw new FakeServerDataException($"{_path} is not a data file of fake-oneflow: move it away, or choose another directory.");

        if (Scalar("PRAGMA user_version") is var format && format != Format)
        {
            throw new FakeServerDataException(
                $"The data file {_path} was written by another version of fake-oneflow (format {format}, this one has {Format}): start that "
                + "version, or move the file away to begin anew.");
        }

        if (Text("PRAGMA quick_check(1)") != "ok")
            throw new FakeServerDataException($"The data file {_path} is damaged: move it away to begin anew, or put back a copy of it.");

        if (Scalar("SELECT seed FROM server") is var made && made != seed)
        {
            throw new FakeServerDataException(
                $"The data file {_path} was made with seed {made}, not {seed}: start with --seed {made}, or choose another directory.");
        }
    }

    private void Create(int seed)
    {
        Run("BEGIN IMMEDIATE");
        Run($"PRAGMA application_id = {ApplicationId}");
        Run($"PRAGMA user_version = {Format}");
        Run("CREATE TABLE server (seed INTEGER NOT NULL, last_seed INTEGER NOT NULL)");
        Run("INSERT INTO server (seed, last_seed) VALUES ($1, $1)", seed);
        Run("CREATE TABLE seeds (seed INTEGER PRIMARY KEY, twin INTEGER NOT NULL)");
        Run(
            """
            CREATE TABLE tenants (
                id TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, twin INTEGER NOT NULL, plan INTEGER NOT NULL, frozen_at INTEGER,
                is_demo INTEGER NOT NULL)
            """);
        Run(
            """
            CREATE TABLE commands (
                number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, moment INTEGER NOT NULL, frozen_at INTEGER,
                ahead INTEGER NOT NULL, kind INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL,
                content_type TEXT, body BLOB NOT NULL, origin TEXT NOT NULL, user_id INTEGER, status INTEGER, error TEXT)
            """);
        Run("CREATE INDEX commands_of_tenant ON commands (tenant)");
        Run("COMMIT");
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

    private IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> convert)
    {
        using var command = Prepare(sql, []);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return convert(reader);
    }

    private void Run(string sql, params object?[] values)
    {
        using var command = Prepare(sql, values);
        command.ExecuteNonQuery();
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
