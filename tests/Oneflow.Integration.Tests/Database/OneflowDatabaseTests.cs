using Microsoft.EntityFrameworkCore;
using TestKit.Databases;

namespace Oneflow.Integration.Tests;

public sealed class OneflowDatabaseTests
{
    [PostgreSqlFact]
    public async Task PostgreSQL_answers()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.PostgreSql);
        await using var db = TestContexts.Open(database);
        Assert.True(await db.Database.CanConnectAsync());
    }

    [Theory, Databases]
    public async Task The_migrations_lead_to_the_model(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var db = TestContexts.Open(database);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory, Databases]
    public async Task Processes_that_start_at_once_migrate_once(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var migrators = Enumerable.Range(0, 4).Select(_ => TestContexts.MigratorOf(database)).ToList();

        await Task.WhenAll(migrators.Select(each => each.MigrateAsync(CancellationToken.None)));

        await using var db = TestContexts.Open(database);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Accounts.CountAsync());
    }
}
