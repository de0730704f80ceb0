namespace OneflowFake.Tenants.Persistence;

/// <summary>Locks a data file, checks that it is whole, and creates what it lacks.</summary>
/// <param name="file">The file.</param>
/// <param name="path">Its path.</param>
/// <param name="numbers">The numbers beside it.</param>
internal sealed class DataFilePreparation(SqliteFile file, string path, NumberFile numbers)
{
    // "f1oW" in ASCII. It tells our files from other databases.
    private const int ApplicationId = 0x66316f57;

    private readonly List<string> _notices = [];

    /// <summary>Everything that was found to be lost, each in one sentence.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The transactions that the file holds.</summary>
    public long Transactions { get; private set; }

    public void Run(int seed, byte[]? secretKey, bool isThere, bool skipUnreadable)
    {
        // The lock is taken with the first access, and held for as long as the file is open. It goes with the process.
        file.Scalar("PRAGMA locking_mode = EXCLUSIVE");
        file.Run("BEGIN EXCLUSIVE");
        file.Run("COMMIT");
        var isNew = file.Scalar("PRAGMA schema_version") == 0;
        if (!isNew)
            Check(seed);
        if (isThere)
            CheckWhole(isNew, skipUnreadable);

        if (isNew)
            file.Scalar("PRAGMA auto_vacuum = FULL");
        file.Text("PRAGMA journal_mode = WAL");
        // Each transaction is on the disk before it counts as done, so that even a loss of power takes nothing back.
        file.Run("PRAGMA synchronous = FULL");
        file.Run("PRAGMA temp_store = MEMORY");
        // What was deleted is overwritten, as it may have been personal.
        file.Scalar("PRAGMA secure_delete = ON");
        if (isNew)
            Create(seed, secretKey);
        PrivateFile.Protect(path + "-wal");
    }

    private void Check(int seed)
    {
        if (file.Scalar("PRAGMA application_id") != ApplicationId)
            throw new FakeServerDataException($"{path} is not a data file of fake-oneflow: move it away, or choose another directory.");

        if (file.Scalar("PRAGMA user_version") is var format && format != DataFile.Format)
        {
            throw new FakeServerDataException(
                $"The data file {path} was written by another version of fake-oneflow (format {format}, this one has {DataFile.Format}): "
                + "start that version, or move the file away to begin with a new one.");
        }

        if (file.Text("PRAGMA quick_check(1)") != "ok")
            throw new FakeServerDataException(
                $"The data file {path} is damaged: move it away to begin with a new one, or put back a copy of it.");

        if (file.Scalar("SELECT seed FROM server") is var made && made != seed)
        {
            throw new FakeServerDataException(
                $"The data file {path} was made with seed {made}, not {seed}: start with --seed {made}, or choose another directory.");
        }
    }

    // The numbers beside the file say how much was safe. A log that is damaged, cut or deleted takes changes with it in silence.
    private void CheckWhole(bool isNew, bool skipUnreadable)
    {
        Transactions = isNew ? 0 : file.Scalar("SELECT transactions FROM server");
        var lost = numbers.Transactions - Transactions;
        if (lost <= 0)
            return;

        var found = $"The data file {path} has lost the last {lost} of {numbers.Transactions} transactions, as when the file or its log "
            + $"{Path.GetFileName(path)}-wal was damaged, truncated, deleted or replaced by an older copy";
        if (!skipUnreadable)
        {
            throw new FakeServerDataException(
                $"{found}: put back a copy of both, or start with --skip-unreadable to go on with what is left.");
        }

        _notices.Add($"{found}. What is left was loaded.");
        if (!isNew)
            numbers.Transactions = Transactions;
    }

    private void Create(int seed, byte[]? secretKey)
    {
        numbers.Clear();
        file.Run("BEGIN IMMEDIATE");
        file.Run($"PRAGMA application_id = {ApplicationId}");
        file.Run($"PRAGMA user_version = {DataFile.Format}");
        file.Run(
            "CREATE TABLE server (seed INTEGER NOT NULL, last_seed INTEGER NOT NULL, last_slot INTEGER NOT NULL, "
            + "transactions INTEGER NOT NULL, secret_key BLOB)");
        file.Run("INSERT INTO server (seed, last_seed, last_slot, transactions, secret_key) VALUES ($1, $1, 0, 0, $2)", seed, secretKey);
        file.Run("CREATE TABLE seeds (seed INTEGER PRIMARY KEY, replica INTEGER NOT NULL)");
        file.Run(
            """
            CREATE TABLE tenants (
                id TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, replica INTEGER NOT NULL, plan INTEGER NOT NULL, frozen_at INTEGER,
                is_demo INTEGER NOT NULL, slot INTEGER NOT NULL)
            """);
        file.Run(
            """
            CREATE TABLE commands (
                number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, moment INTEGER NOT NULL, frozen_at INTEGER,
                ahead INTEGER NOT NULL, kind INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL,
                content_type TEXT, body BLOB NOT NULL, origin TEXT NOT NULL, user_id INTEGER, status INTEGER, error TEXT,
                skipped INTEGER NOT NULL DEFAULT 0)
            """);
        file.Run("CREATE INDEX commands_of_tenant ON commands (tenant)");
        file.Run(
            """
            CREATE TABLE snapshots (
                tenant TEXT PRIMARY KEY, number INTEGER NOT NULL, build TEXT NOT NULL, hash BLOB NOT NULL, state BLOB NOT NULL)
            """);
        file.Run("CREATE TABLE contents (tenant TEXT NOT NULL, hash TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (tenant, hash))");
        file.Run("COMMIT");
    }
}
