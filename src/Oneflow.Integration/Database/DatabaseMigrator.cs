using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Updates the tables. Processes that start at the same time take turns.</summary>
/// <remarks>
/// For SQLite, EF Core takes turns with a row in <c>__EFMigrationsLock</c>, which stays when its process is killed and then
/// blocks every later start. So the migrations run here in one transaction of SQLite's own, whose lock ends with the process.
/// </remarks>
internal sealed class DatabaseMigrator(OneflowDatabase database, TimeProvider clock, ILogger<DatabaseMigrator> logger)
{
    /// <summary>Any number that others do not lock. The lock ends with the session of a process that is killed.</summary>
    public const long PostgreSqlLock = 0x4F6E65666C6F77;

    private const int SqliteBusy = 5;

    private static readonly TimeSpan NoticeInterval = TimeSpan.FromSeconds(2);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var migrating = database.IsPostgreSql ? MigratePostgreSqlAsync(cancellationToken) : MigrateSqliteAsync(cancellationToken);
        var waited = TimeSpan.Zero;
        while (!await migrating.EndsWithinAsync(NoticeInterval, clock, CancellationToken.None))
        {
            waited += NoticeInterval;
            logger.LogWarning(
                "The tables of the Oneflow integration are not up to date after {Waited}. "
                + "Another process may be updating them; waiting for it.",
                waited);
        }

        await migrating;
    }

    // EF Core's own lock ends with the transaction of each migration, so another process could take the next one.
    private async Task MigratePostgreSqlAsync(CancellationToken cancellationToken)
    {
        await using var turn = database.Open();
        turn.Database.SetCommandTimeout(TimeSpan.Zero);
        await turn.Database.OpenConnectionAsync(cancellationToken);
        await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({PostgreSqlLock})", cancellationToken);
        try
        {
            await using var db = database.Open();
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await db.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgreSqlLock})", CancellationToken.None);
            turn.Database.SetCommandTimeout(null);
        }
    }

    // SQLite blocks the calling thread while another connection holds the lock.
    private async Task MigrateSqliteAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await Task.Run(() => MigrateSqliteOnceAsync(db, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
                return;
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteBusy)
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private static async Task MigrateSqliteOnceAsync(OneflowDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        // Otherwise readers wait for writers. It is set before the file has content, and cannot be set in a transaction.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() ?? Migration.InitialDatabase;
            var script = db.GetService<IMigrator>().GenerateScript(applied, options: MigrationsSqlGenerationOptions.NoTransactions);
            if (script.Length > 0)
                await ExecuteAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), script, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await db.Database.CloseConnectionAsync();
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string script, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
