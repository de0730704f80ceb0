using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Opens the database that the options name.</summary>
internal sealed class OneflowDatabase
{
    // The host may keep tables of its own, and their migrations, in the same database.
    private const string MigrationsTable = "oneflow_migrations";

    private readonly Func<OneflowDbContext> _open;
    private readonly GroupCommit? _groupCommit;

    public OneflowDatabase(IOptions<OneflowIntegrationOptions> options)
    {
        _open = Opener(options.Value);
        IsPostgreSql = options.Value.Database == OneflowDatabaseKind.PostgreSql;
        _groupCommit = IsPostgreSql ? null : new GroupCommit(_open);
    }

    public bool IsPostgreSql { get; }

    /// <summary>Opens the database to read. What changes it goes by <see cref="WriteAsync"/>.</summary>
    public OneflowDbContext Open() => _open();

    /// <summary>Runs one statement that changes the database, which so happens wholly or not at all.</summary>
    /// <returns>What the statement gave, once it is on the disk.</returns>
    public async Task<T> WriteAsync<T>(Func<OneflowDbContext, CancellationToken, Task<T>> statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_groupCommit is not null)
            return await _groupCommit.WriteAsync(db => statement(db, CancellationToken.None));

        await using var db = Open();
        return await statement(db, cancellationToken);
    }

    /// <summary>Brings the tables up to date. Processes that start at once take turns.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();

        // Migrating takes a lock that SQLite does not release for a process that was killed, so it is not taken for nothing.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await db.Database.MigrateAsync(cancellationToken);

        // Else who reads waits for who writes. EF Core sets it for the files that it makes; this is for a file that was there.
        if (!IsPostgreSql)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
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
