using Microsoft.Extensions.DependencyInjection;
using Oneflow.Integration.Tests.Inbox;

namespace Oneflow.Integration.Tests.Database;

/// <summary>Setting the wall clock moves neither retries nor claims.</summary>
public sealed class DatabaseTimeTests(SharedFake fake) : IClassFixture<SharedFake>
{
    public static TheoryData<OneflowDatabaseKind, int, bool> Cases()
    {
        var cases = new TheoryData<OneflowDatabaseKind, int, bool>();
        foreach (var kind in DatabasesAttribute.Kinds)
            foreach (var hours in (int[])[-2, 2])
                foreach (var restarts in (bool[])[false, true])
                    cases.Add(kind, hours, restarts);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Field_A6_Attack_16_A_retry_comes_in_time_when_the_wall_clock_is_set(
        OneflowDatabaseKind kind, int hours, bool restarts)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var clock = new WallClock();
        await using var first = await StartAsync(database, clock, fails: true);
        await first.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        Assert.Equal(1, (await first.Handled.ReadAsync()).Attempt);
        await InboxTests.UntilAsync(database, row => row.Claim is null && row.Attempts == 1);

        clock.Offset = TimeSpan.FromHours(hours);
        if (restarts)
            await first.StopAsync();
        await using var second = restarts ? await StartAsync(database, clock, fails: false) : null;

        var retried = await (second ?? first).Handled.ReadAsync();
        Assert.Equal(2, retried.Attempt);
    }

    [Theory, Databases]
    public async Task Field_A6_A_claim_holds_when_the_wall_clock_is_set_forward(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var clock = new WallClock();
        await using var host = await StartAsync(database, clock, fails: false, concurrency: 0);
        var inbox = host.Get<InboxStore>();
        await inbox.AddAsync(1, InboxTests.Body("one"), default);
        Assert.Single(await inbox.ClaimAsync(1, TimeSpan.FromMinutes(10), [], default));

        clock.Offset = TimeSpan.FromHours(2);

        Assert.Empty(await inbox.ClaimAsync(1, TimeSpan.FromMinutes(10), [], default));
    }

    private Task<TestHost> StartAsync(TestDatabase database, WallClock clock, bool fails, int concurrency = 1) => TestHost.StartAsync(
        database, fake.Api,
        options =>
        {
            options.Inbox.Concurrency = concurrency;
            options.Inbox.BaseDelay = TimeSpan.FromSeconds(2);
            options.Inbox.PollInterval = TimeSpan.FromMilliseconds(50);
        },
        (_, _) => fails ? throw new InvalidOperationException("No.") : Task.CompletedTask,
        build: builder => builder.Services.AddSingleton<TimeProvider>(clock));
}
