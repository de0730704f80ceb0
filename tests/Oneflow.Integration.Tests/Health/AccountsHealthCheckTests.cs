using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Oneflow.Integration.Tests.Health;

public sealed class AccountsHealthCheckTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Theory, Databases]
    public async Task Tells_which_accounts_have_tokens_that_work_and_remembers_it_for_a_while(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, build: builder => builder.Services.AddHealthChecks().AddOneflowAccounts());
        var (one, two) = (await FakeTenant.CreateAsync(fake.Server, 50), await FakeTenant.CreateAsync(fake.Server, 51));
        await host.Get<IOneflowAccounts>().EnableAsync(one.Token);
        await host.Get<IOneflowAccounts>().EnableAsync(two.Token);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await two.RevokeAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var report = await CheckAsync(host);
        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Equal("1 of 2 accounts have a working token.", report.Description);
        Assert.Equal("works", report.Data[$"{one.AccountId}"]);
        Assert.Equal("revoked", report.Data[$"{two.AccountId}"]);
        Assert.Equal(OneflowTokenStatus.Revoked, (await host.Get<IOneflowTokenStore>().FindAsync(two.AccountId))?.Status);
    }

    [Fact]
    public async Task Tokens_that_cannot_be_read_or_asked_about_are_told_apart()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using (var before = await TestHost.StartAsync(database, fake.Api))
            await before.Get<IOneflowTokenStore>().StoreAsync(7, FakeTenant.UnknownToken);
        await using var host = await TestHost.StartAsync(
            database, new Uri("http://127.0.0.1:9/v1/"), build: builder => builder.Services.AddHealthChecks().AddOneflowAccounts());
        await host.Get<IOneflowTokenStore>().StoreAsync(8, FakeTenant.UnknownToken);

        var report = await CheckAsync(host);

        Assert.Equal(("unreadable", "unknown"), (report.Data["7"], report.Data["8"]));
    }

    [Theory, Databases]
    public async Task Attack_22_A_database_that_is_down_is_unhealthy_also_while_a_result_is_remembered(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, options => options.Inbox.Concurrency = 0,
            build: builder => builder.Services.AddHealthChecks().AddOneflowAccounts().AddOneflowInbox());
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await using var db = TestContexts.Open(database);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_accounts RENAME TO accounts_elsewhere");
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_inbox RENAME TO inbox_elsewhere");

        var entries = (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries;
        Assert.All(entries.Values,
            entry => Assert.Equal((HealthStatus.Unhealthy, "The database cannot be read."), (entry.Status, entry.Description)));
    }

    private static async Task<HealthReportEntry> CheckAsync(TestHost host)
        => (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["oneflow-accounts"];
}
