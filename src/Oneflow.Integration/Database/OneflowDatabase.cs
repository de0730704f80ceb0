using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Opens the database of the options.</summary>
internal sealed class OneflowDatabase
{
    // The host may keep its own tables and their migrations in the same database.
    private const string MigrationsTable = "oneflow_migrations";

    private const string PostgreSqlNow = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private readonly Func<OneflowDbContext> _open;
    private readonly GroupCommit? _groupCommit;
    private readonly SqliteClock _sqliteClock;

    public OneflowDatabase(IOptions<OneflowIntegrationOptions> options, TimeProvider clock)
    {
        _open = Opener(options.Value);
        IsPostgreSql = options.Value.Database == OneflowDatabaseKind.PostgreSql;
        _groupCommit = IsPostgreSql ? null : new GroupCommit(_open);
        _sqliteClock = new SqliteClock(clock);
    }

    public bool IsPostgreSql { get; }

    /// <summary>Opens the database for reading. Changes go through <see cref="WriteAsync"/>.</summary>
    public OneflowDbContext Open() => _open();

    /// <summary>Runs one statement that changes the database, atomically.</summary>
    /// <returns>The result of the statement, once it is on the disk.</returns>
    public async Task<T> WriteAsync<T>(Func<OneflowDbContext, CancellationToken, Task<T>> statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_groupCommit is not null)
            return await _groupCommit.WriteAsync(db => statement(db, CancellationToken.None));

        await using var db = Open();
        return await statement(db, cancellationToken);
    }

    /// <summary>Runs one statement, in which <see cref="DatabaseTime.Now"/> is the current time.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken) => WriteAsync(
        async (db, cancellation) => await db.Database.ExecuteSqlAsync(await WithTimeAsync(db, sql, cancellation), cancellation),
        cancellationToken);

    /// <summary>Runs one statement that changes and returns rows, in which <see cref="DatabaseTime.Now"/> is the current time.</summary>
    public Task<List<TRow>> ExecuteAsync<TRow>(FormattableString sql, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(
            async (db, cancellation) => await db.Set<TRow>().FromSql(await WithTimeAsync(db, sql, cancellation)).ToListAsync(cancellation),
            cancellationToken);

    /// <summary>Replaces <see cref="DatabaseTime.Now"/> in a statement that is about to run.</summary>
    public async Task<FormattableString> WithTimeAsync(OneflowDbContext db, FormattableString sql, CancellationToken cancellationToken)
    {
        var arguments = sql.GetArguments();
        if (!arguments.Contains(DatabaseTime.Now))
            return sql;

        object? now = IsPostgreSql ? null : await _sqliteClock.GetNowAsync(db, cancellationToken);
        var (places, values) = (new object[arguments.Length], new List<object?>());
        foreach (var (index, argument) in arguments.Index())
        {
            if (argument == DatabaseTime.Now && IsPostgreSql)
            {
                places[index] = PostgreSqlNow;
                continue;
            }

            places[index] = FormattableString.Invariant($"{{{values.Count}}}");
            values.Add(argument == DatabaseTime.Now ? now : argument);
        }

        return FormattableStringFactory.Create(string.Format(null, sql.Format, places), [.. values]);
    }

    private static Func<OneflowDbContext> Opener(OneflowIntegrationOptions options)
    {
        if (options.Database == OneflowDatabaseKind.PostgreSql)
        {
            var builder = Quiet<PostgreSqlDbContext>()
                .UseNpgsql(options.ConnectionString, database => database.MigrationsHistoryTable(MigrationsTable));
            return new PooledDbContextFactory<PostgreSqlDbContext>(builder.Options).CreateDbContext;
        }
        else
        {
            var builder = Quiet<SqliteDbContext>()
                .UseSqlite(options.ConnectionString, database => database.MigrationsHistoryTable(MigrationsTable));
            return new PooledDbContextFactory<SqliteDbContext>(builder.Options).CreateDbContext;
        }
    }

    // The contexts have no logger: at 500 events a second their statements would bury everything else.
    private static DbContextOptionsBuilder<TContext> Quiet<TContext>()
        where TContext : DbContext
        => new DbContextOptionsBuilder<TContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
