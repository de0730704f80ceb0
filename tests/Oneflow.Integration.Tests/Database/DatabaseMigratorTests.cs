using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using TestKit;
using TestKit.Databases;

namespace Oneflow.Integration.Tests.Database;

public sealed class DatabaseMigratorTests
{
    private const string WaitingForTheLock =
        """
        SELECT count(*)::int AS "Value" FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private const string Tables = "SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE tablename LIKE 'oneflow%'";

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

        await Eventually.EndsAsync(
            TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None), () => "It waits for a process that is gone.");

        await using var db = TestContexts.Open(database);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Field_A1_A_migration_that_waits_for_another_process_says_so_and_ends_with_it()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var (log, clock) = (new FakeLogger<DatabaseMigrator>(), new FakeTimeProvider());
        await using var connection = await OpenAsync(database);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL");
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        var migrating = TestContexts.MigratorOf(database, log, clock).MigrateAsync(CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(2));

        await Eventually.TrueAsync(
            () => log.Collector.GetSnapshot().Any(line => line.Message.Contains("waiting for it", StringComparison.Ordinal)),
            () => "Nothing says that it waits.");
        Assert.False(migrating.IsCompleted);
        await ExecuteAsync(connection, "ROLLBACK");
        await Eventually.EndsAsync(migrating, () => "It still waits.");
    }

    [PostgreSqlFact]
    public async Task Processes_take_turns_over_all_migrations_of_PostgreSQL()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.PostgreSql);
        await using var other = TestContexts.Open(database);
        await other.Database.OpenConnectionAsync();
        await other.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({DatabaseMigrator.PostgreSqlLock})");

        var migrating = TestContexts.MigratorOf(database).MigrateAsync(CancellationToken.None);

        await Eventually.TrueAsync(
            async () =>
            {
                Assert.False(migrating.IsCompleted, "It migrates although it is another's turn.");
                return await CountAsync(other, WaitingForTheLock) == 1;
            },
            () => "It does not wait for its turn.");
        Assert.Equal(0, await CountAsync(other, Tables));
        await other.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({DatabaseMigrator.PostgreSqlLock})");
        await Eventually.EndsAsync(migrating, () => "It still waits.");
        Assert.Empty(await other.Database.GetPendingMigrationsAsync());
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

    private static Task<int> CountAsync(OneflowDbContext db, string sql) => db.Database.SqlQueryRaw<int>(sql).SingleAsync();

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
