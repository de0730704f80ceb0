using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Testing;

namespace Oneflow.Integration.Tests.Database;

public sealed class DatabaseMigratorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Field_A1_A_migration_lock_of_a_process_that_was_killed_blocks_no_start()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using (var connection = await OpenAsync(database))
        {
            // As EF Core leaves it when its process is killed.
            await ExecuteAsync(connection, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await ExecuteAsync(connection, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-01 00:00:00')""");
        }

        await TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None).WaitAsync(Patience);

        await using var db = TestContexts.Open(database);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Field_A1_A_migration_that_waits_for_another_process_says_so_and_ends_with_it()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var log = new FakeLogger<DatabaseMigrator>();
        await using var connection = await OpenAsync(database);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL");
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        var migrating = TestContexts.MigratorOf(database, log).MigrateAsync(CancellationToken.None);
        while (!log.Collector.GetSnapshot().Any(line => line.Message.Contains("waiting for it", StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(50)).WaitAsync(Patience);
        Assert.False(migrating.IsCompleted);

        await ExecuteAsync(connection, "ROLLBACK");

        await migrating.WaitAsync(Patience);
    }

    [Theory, Databases]
    public async Task A_migration_that_broke_off_is_done_whole_the_next_time(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = TestContexts.Open(database))
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE oneflow_unreadable (id INTEGER)");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None));
        await using (var db = TestContexts.Open(database))
            await db.Database.ExecuteSqlRawAsync("DROP TABLE oneflow_unreadable");

        await TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None);

        await using var migrated = TestContexts.Open(database);
        Assert.Equal(0, await migrated.Unreadable.CountAsync());
    }

    private static async Task<SqliteConnection> OpenAsync(TestDatabase database)
    {
        var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
