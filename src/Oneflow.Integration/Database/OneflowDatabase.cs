using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Opens the database that the options name.</summary>
internal sealed class OneflowDatabase(IOptions<OneflowIntegrationOptions> options)
{
    // The host may keep tables of its own, and their migrations, in the same database.
    private const string MigrationsTable = "oneflow_migrations";

    private readonly Func<OneflowDbContext> _open = Opener(options.Value);

    public bool IsPostgreSql { get; } = options.Value.Database == OneflowDatabaseKind.PostgreSql;

    public OneflowDbContext Open() => _open();

    /// <summary>Brings the tables up to date. Processes that start at once take turns.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();

        // Migrating takes a lock that SQLite does not release for a process that was killed, so it is not taken for nothing.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await db.Database.MigrateAsync(cancellationToken);
    }

    private static Func<OneflowDbContext> Opener(OneflowIntegrationOptions options)
    {
        if (options.Database == OneflowDatabaseKind.PostgreSql)
        {
            var builder = Quiet<PostgreSqlDbContext>().UseNpgsql(options.ConnectionString, database => database.MigrationsHistoryTable(MigrationsTable));
            return new PooledDbContextFactory<PostgreSqlDbContext>(builder.Options).CreateDbContext;
        }
        else
        {
            var builder = Quiet<SqliteDbContext>().UseSqlite(options.ConnectionString, database => database.MigrationsHistoryTable(MigrationsTable));
            return new PooledDbContextFactory<SqliteDbContext>(builder.Options).CreateDbContext;
        }
    }

    // The contexts have no logger: at 500 events a second their statements would bury everything else.
    private static DbContextOptionsBuilder<TContext> Quiet<TContext>()
        where TContext : DbContext
        => new DbContextOptionsBuilder<TContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
