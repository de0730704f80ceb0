using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration.Tests.Database;

public sealed class GroupCommitTests
{
    private const int Many = 20;

    [Fact]
    public async Task Writes_that_wait_share_a_transaction_and_none_ends_before_its_commit()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var table = await Table.CreateAsync(database);
        var endedBeforeTheLast = -1;

        await Task.WhenAll(await table.InsertTogetherAsync(
            Many, last: writes => endedBeforeTheLast = writes.Count(write => write.IsCompleted)));

        Assert.Equal(0, endedBeforeTheLast);
        Assert.Single(table.Transactions.Distinct());
        Assert.Equal(Many, await table.CountAsync());
    }

    [Fact]
    public async Task A_statement_that_fails_takes_no_other_down()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var table = await Table.CreateAsync(database);

        var writes = await table.InsertTogetherAsync(Many, last: _ => throw new InvalidOperationException("No."));

        Assert.Equal("No.", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[^1])).Message);
        await Task.WhenAll(writes[..^1]);
        Assert.Equal(Many - 1, await table.CountAsync());
    }

    [Fact]
    public async Task What_cannot_be_committed_has_failed_for_all()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var table = await Table.CreateAsync(database);

        // Only the commit finds out that it refers to nothing.
        var writes = await table.InsertTogetherAsync(Many, lastStatement: "INSERT INTO numbers (number, other) VALUES (0, 1)");

        foreach (var write in writes)
            await Assert.ThrowsAsync<SqliteException>(() => write);
        Assert.Equal(0, await table.CountAsync());

        await Task.WhenAll(await table.InsertTogetherAsync(Many));
        Assert.Equal(Many, await table.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_reads_does_not_wait_for_who_writes_and_a_commit_waits_for_the_disk(bool isThere)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        if (isThere)
            await File.WriteAllBytesAsync(file, []);
        var integration = TestContexts.DatabaseOf(database);
        await TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None);

        await using var db = integration.Open();
        Assert.Equal("wal", await PragmaAsync(db, "journal_mode"));

        // FULL: what was answered 200 outlives a power cut.
        Assert.Equal("2", await PragmaAsync(db, "synchronous"));
    }

    private static async Task<string> PragmaAsync(OneflowDbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    /// <summary>A table of numbers, written by group commits.</summary>
    private sealed class Table : IAsyncDisposable
    {
        private readonly OneflowDatabase _database;
        private readonly OneflowDbContext _db;

        private Table(OneflowDatabase database) => (_database, _db) = (database, database.Open());

        public List<Guid> Transactions { get; } = [];

        public static async Task<Table> CreateAsync(TestDatabase database)
        {
            var table = new Table(TestContexts.DatabaseOf(database));
            await table._db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE others (id INTEGER PRIMARY KEY); CREATE TABLE numbers (number INTEGER, other INTEGER REFERENCES others "
                + "DEFERRABLE INITIALLY DEFERRED)");
            return table;
        }

        /// <summary>Inserts numbers that all wait while another write holds them up.</summary>
        public async Task<Task[]> InsertTogetherAsync(int count, Action<Task[]>? last = null, string? lastStatement = null)
        {
            var (isHeld, release) = (new TaskCompletionSource(), new TaskCompletionSource());
            var holding = _database.WriteAsync(
                async (_, _) =>
                {
                    isHeld.SetResult();
                    await release.Task;
                    return 0;
                },
                CancellationToken.None);
            await isHeld.Task;

            var all = new TaskCompletionSource<Task[]>();
            Task[] writes =
            [
                .. Enumerable.Range(1, count).Select(number => _database.WriteAsync(
                    async (db, _) =>
                    {
                        var writes = await all.Task;
                        Transactions.Add(db.Database.CurrentTransaction!.TransactionId);
                        if (number == count)
                            last?.Invoke(writes);
                        return await db.Database.ExecuteSqlRawAsync(
                            number == count && lastStatement is not null
                            ? lastStatement
                            : $"INSERT INTO numbers (number) VALUES ({number})", CancellationToken.None);
                    },
                    CancellationToken.None)),
            ];
            release.SetResult();
            await holding;
            all.SetResult(writes);
            return writes;
        }

        public Task<int> CountAsync() => _db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM numbers").SingleAsync();

        public ValueTask DisposeAsync() => _db.DisposeAsync();
    }
}
