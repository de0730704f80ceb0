using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TestKit;

namespace Oneflow.Integration.Tests.Inbox;

/// <summary>Handlers that take long, or never end, stop neither the inbox nor the host.</summary>
public sealed class AttemptTimeTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const long Slow = 1;
    private const long Quick = 2;
    private const long AlsoSlow = 3;

    [Theory, Databases]
    public async Task Field_A3_Handlers_that_never_return_are_abandoned_told_of_and_retried_and_others_go_on(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(
            database,
            options => (options.Inbox.Concurrency, options.Inbox.AttemptTimeout, options.Inbox.SlowAfter, options.Inbox.Lease)
                = (1, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(5)),
            (item, _) => item.AccountId == Slow ? Never() : Task.CompletedTask);
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("slow"), default);
        Assert.Equal("slow", (await host.Handled.ReadAsync()).CallbackId);
        await host.Get<InboxStore>().AddAsync(Quick, InboxTests.Body("quick"), default);

        Assert.Equal("quick", (await host.Handled.ReadAsync()).CallbackId);
        await Eventually.TrueAsync(() => host.LogText.Contains("It was abandoned", StringComparison.Ordinal), () => host.LogText);
        Assert.Contains("has been handled for", host.LogText, StringComparison.Ordinal);
        var report = (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["oneflow-inbox"];
        Assert.Equal((HealthStatus.Degraded, 1), (report.Status, report.Data["abandoned"]));

        // Nothing renews the claim, which passes by itself.
        await host.PassAsync(database, TimeSpan.FromMinutes(6));
        Assert.Equal(2, (await host.Handled.ReadAsync()).Attempt);
    }

    [Theory, Databases]
    public async Task An_attempt_that_takes_too_long_has_failed_when_its_handler_heeds_the_token(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(
            database,
            options => (options.Inbox.AttemptTimeout, options.Inbox.MaxAttempts) = (TimeSpan.FromMilliseconds(100), 1),
            (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("one"), default);

        await InboxTests.UntilAsync(database, row => row.State == InboxState.Dead);

        Assert.StartsWith("TimeoutException", Assert.Single(await host.Get<IOneflowInbox>().ListDeadAsync()).LastError,
            StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_event_that_always_hangs_becomes_a_dead_letter_that_says_so(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(
            database,
            options => (options.Inbox.AttemptTimeout, options.Inbox.MaxAttempts, options.Inbox.SlowAfter)
                = (TimeSpan.FromMilliseconds(100), 1, TimeSpan.FromMilliseconds(50)),
            (_, _) => Never());
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("one"), default);
        await InboxTests.UntilAsync(database, row => row.LastError is not null);

        await host.PassAsync(database, TimeSpan.FromHours(1));
        await InboxTests.UntilAsync(database, row => row.State == InboxState.Dead);

        Assert.Contains("did not end within", Assert.Single(await host.Get<IOneflowInbox>().ListDeadAsync()).LastError,
            StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Attack_9_Slow_events_of_one_account_never_take_all_slots(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(
            database, options => options.Inbox.SlowAfter = TimeSpan.FromHours(1),
                (item, _) => item.AccountId == Slow ? Never() : Task.CompletedTask);
        for (var number = 0; number < 20; number++)
            await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body($"slow-{number}"), default);
        await host.Handled.ReadAsync();

        await host.Get<InboxStore>().AddAsync(Quick, InboxTests.Body("quick"), default);

        await QuickAsync(host, after: 2);
    }

    [Theory, Databases]
    public async Task Attack_9_Slow_events_leave_their_slots_to_others_even_of_their_own_account(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(
            database, options => options.Inbox.SlowAfter = TimeSpan.FromMilliseconds(200),
                (item, _) => item.CallbackId == "quick" ? Task.CompletedTask : Never());
        for (var number = 0; number < 4; number++)
            await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body($"slow-{number}"), default);
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("quick"), default);

        await QuickAsync(host, after: 4);
    }

    [Theory, Databases]
    public async Task Attack_9_An_account_with_nothing_in_progress_comes_before_older_events_of_busy_ones(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var release = new SemaphoreSlim(0);
        await using var host = await TestHost.StartAsync(
            database, fake.Api,
            options => (options.Inbox.Concurrency, options.Inbox.ConcurrencyPerAccount) = (4, 2),
            (_, cancellationToken) => release.WaitAsync(cancellationToken));

        // Two accounts take all slots, and each has more to do.
        for (var number = 0; number < 4; number++)
        {
            await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body($"slow-{number}"), default);
            await host.Get<InboxStore>().AddAsync(AlsoSlow, InboxTests.Body($"slow-{number}"), default);
        }

        for (var slot = 0; slot < 4; slot++)
            await host.Handled.ReadAsync();
        await host.Get<InboxStore>().AddAsync(Quick, InboxTests.Body("quick"), default);

        // It looks for such accounts only now and then.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        release.Release();

        Assert.Equal("quick", (await host.Handled.ReadAsync()).CallbackId);
        release.Release(8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Field_A2_Attack_8_A_host_ends_in_its_own_time_beside_a_handler_that_ignores_its_token(bool blocksItsThread)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        using var release = new ManualResetEventSlim();
        var host = await StartAsync(
            database,
            _ => { },
            (_, _) =>
            {
                if (blocksItsThread)
                    release.Wait(CancellationToken.None);
                return Never();
            });
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("one"), default);
        await host.Handled.ReadAsync();
        var watch = Stopwatch.StartNew();

        await host.StopAsync();

        release.Set();
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2), ShutdownTimeout);
        await using var db = TestContexts.Open(database);
        Assert.NotNull((await db.Inbox.SingleAsync()).Claim);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Field_A2_A_host_that_stops_tells_handlers_in_time_and_gives_their_events_back()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, handler: (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        await host.Get<InboxStore>().AddAsync(Slow, InboxTests.Body("one"), default);
        await host.Handled.ReadAsync();

        var stopping = host.StopAsync();

        await Eventually.TrueAsync(
            () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(1));
                return stopping.IsCompleted;
            },
            () => host.LogText);
        await InboxTests.UntilAsync(database, row => (row.State, row.Attempts, row.Claim) == (InboxState.Pending, 0, null));
    }

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    // A source that is never set, and holds no timer.
    private static Task Never() => new TaskCompletionSource().Task;

    private static async Task QuickAsync(TestHost host, int after)
    {
        for (var others = 0; (await host.Handled.ReadAsync()).CallbackId != "quick"; others++)
            Assert.True(others < after, $"More than {after} other events were handled before the quick one.");
    }

    private Task<TestHost> StartAsync(
        TestDatabase database, Action<OneflowIntegrationOptions> configure, Func<OneflowWebhookEvent, CancellationToken, Task> handler)
        => TestHost.StartAsync(
            database, fake.Api,
            options =>
            {
                options.Inbox.PollInterval = TimeSpan.FromMilliseconds(50);
                configure(options);
            },
            handler,
            build: builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System);
                builder.Services.AddHealthChecks().AddOneflowInbox();
                builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
            });
}
