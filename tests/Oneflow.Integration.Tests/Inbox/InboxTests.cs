using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;
using TestKit.Databases;

namespace Oneflow.Integration.Tests.Inbox;

public sealed class InboxTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const long AccountId = 4711;

    [Theory, Databases]
    public async Task A_delivery_is_handled_and_its_repetition_is_not(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var inbox = host.Get<InboxStore>();
        Assert.True(await inbox.AddAsync(AccountId, Body("one", 2), default));
        Assert.False(await inbox.AddAsync(AccountId, Body("one", 3), default));

        var first = await host.Handled.ReadAsync();
        var second = await host.Handled.ReadAsync();
        await host.StopAsync();

        Assert.Equal([1L, 2L], new[] { first.EventId, second.EventId }.Order());
        Assert.Equal(("one", 101L, 1, "contract:sign"), (first.CallbackId, first.ContractId, first.Attempt, first.Type.Value));
        Assert.Equal(new OneflowInboxCounts(0, 2, 0), await host.Get<IOneflowInbox>().CountAsync());
        Assert.False(host.Handled.TryRead(out _));
    }

    [Theory, Databases]
    public async Task A_failure_is_tried_again_after_a_doubled_wait_and_then_is_a_dead_letter_that_can_be_requeued(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var fails = true;
        await using var host = await TestHost.StartAsync(
            database, fake.Api,
            options => (options.Inbox.MaxAttempts, options.Inbox.Concurrency, options.Inbox.BaseDelay) = (3, 1, TimeSpan.FromMinutes(5)),
            (_, _) => fails ? throw new InvalidOperationException("The printer is on fire.") : Task.CompletedTask);
        await host.Get<InboxStore>().AddAsync(AccountId, Body("one"), default);

        Assert.Equal(1, (await host.Handled.ReadAsync()).Attempt);
        await UntilAsync(database, row => row.Claim is null);
        await database.PassAsync(TimeSpan.FromMinutes(4));
        Assert.Empty(await host.Get<InboxStore>().ClaimAsync(1, TimeSpan.Zero, [], default));

        await host.PassAsync(database, TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await host.Handled.ReadAsync()).Attempt);
        await UntilAsync(database, row => row.Claim is null);
        await database.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Empty(await host.Get<InboxStore>().ClaimAsync(1, TimeSpan.Zero, [], default));
        await host.PassAsync(database, TimeSpan.FromMinutes(1));
        Assert.Equal(3, (await host.Handled.ReadAsync()).Attempt);
        await UntilAsync(database, row => row.State == InboxState.Dead);

        var inbox = host.Get<IOneflowInbox>();
        var letter = Assert.Single(await inbox.ListDeadAsync());
        Assert.Equal(("InvalidOperationException: The printer is on fire.", "one"), (letter.LastError, letter.Event.CallbackId));
        Assert.Empty(await inbox.ListDeadAsync(letter.Id));

        fails = false;
        Assert.True(await inbox.RequeueAsync(letter.Id));
        Assert.False(await inbox.RequeueAsync(letter.Id));
        Assert.Equal(1, (await host.Handled.ReadAsync()).Attempt);
        await host.StopAsync();
        Assert.Equal(new OneflowInboxCounts(0, 1, 0), await inbox.CountAsync());
    }

    [Theory, Databases]
    public async Task Workers_that_claim_at_once_share_the_events(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        var inbox = host.Get<InboxStore>();
        for (var number = 0; number < 20; number++)
            await inbox.AddAsync(AccountId, Body($"delivery-{number}", 5), default);

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => Task.Run(() => inbox.ClaimAsync(4, TimeSpan.FromMinutes(1), [], default))));

        var ids = claims.SelectMany(rows => rows).Select(row => row.Id).ToList();
        Assert.Equal(100, ids.Count);
        Assert.Equal(100, ids.Distinct().Count());
    }

    [PostgreSqlFact]
    public async Task A_claim_passes_over_what_another_is_just_claiming()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.PostgreSql);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        var inbox = host.Get<InboxStore>();
        await inbox.AddAsync(AccountId, Body("one"), default);
        await inbox.AddAsync(AccountId, Body("two"), default);
        await using var other = TestContexts.Open(database);
        await using var transaction = await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("SELECT id FROM oneflow_inbox WHERE callback_id = 'one' FOR UPDATE");

        var row = Assert.Single(await inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), [], default));

        Assert.Equal("two", row.CallbackId);
    }

    [Theory, Databases]
    public async Task A_claim_passes_with_its_lease_and_then_acknowledges_nothing(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        var inbox = host.Get<InboxStore>();
        await inbox.AddAsync(AccountId, Body("one"), default);
        var lease = TimeSpan.FromMinutes(1);
        var lost = Assert.Single(await inbox.ClaimAsync(9, lease, [], default));
        Assert.True(await inbox.RenewAsync(lost, lease, default));
        await database.PassAsync(lease / 2);
        Assert.Empty(await inbox.ClaimAsync(9, lease, [], default));
        await database.PassAsync(lease / 2);

        var taken = Assert.Single(await inbox.ClaimAsync(9, lease, [], default));

        Assert.Equal(2, taken.Attempts);
        Assert.False(await inbox.RenewAsync(lost, lease, default));
        Assert.False(await inbox.AcknowledgeAsync(lost, default));
        await inbox.RetryAsync(lost, "late", TimeSpan.Zero, default);
        await inbox.MoveToDeadLettersAsync(lost, "late", default);
        Assert.True(await inbox.AcknowledgeAsync(taken, default));
        await database.PassAsync(lease);
        Assert.Empty(await inbox.ClaimAsync(9, lease, [], default));
    }

    [Theory, Databases]
    public async Task An_event_that_ends_every_process_that_handles_it_becomes_a_dead_letter(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using (var dying = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0))
        {
            await dying.Get<InboxStore>().AddAsync(AccountId, Body("one"), default);
            Assert.Single(await dying.Get<InboxStore>().ClaimAsync(1, TimeSpan.FromMilliseconds(1), [], default));
        }

        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.MaxAttempts = 1);
        await host.PassAsync(database, TimeSpan.FromSeconds(1));
        await UntilAsync(database, row => row.State == InboxState.Dead);

        Assert.False(host.Handled.TryRead(out _));
    }

    [Theory, Databases]
    public async Task A_host_that_stops_lets_handlers_end(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var gate = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(database, fake.Api, handler: (_, _) => gate.Task);
        await host.Get<InboxStore>().AddAsync(AccountId, Body("one"), default);
        await host.Handled.ReadAsync();

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Equal(new OneflowInboxCounts(0, 1, 0), await host.Get<IOneflowInbox>().CountAsync());
    }

    [Theory, Databases]
    public async Task A_handler_that_outlives_the_hosts_patience_is_cancelled_and_its_event_given_back(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, handler: (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        await host.Get<InboxStore>().AddAsync(AccountId, Body("one"), default);
        await host.Handled.ReadAsync();

        var worker = host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<InboxWorker>().Single();
        await Eventually.EndsAsync(worker.StopAsync(new CancellationToken(canceled: true)), () => "It waits for the handler.");

        await using var db = TestContexts.Open(database);
        var row = await db.Inbox.SingleAsync();
        Assert.Equal((InboxState.Pending, 0, null), (row.State, row.Attempts, row.Claim));
    }

    [Theory, Databases]
    public async Task What_is_done_is_forgotten_after_its_time_and_dead_letters_are_not(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        var inbox = host.Get<InboxStore>();
        await inbox.AddAsync(AccountId, Body("done"), default);
        await inbox.AddAsync(AccountId, Body("dead"), default);
        await inbox.AddAsync(AccountId, Body("waiting"), default);
        var rows = await inbox.ClaimAsync(2, TimeSpan.FromMinutes(1), [], default);
        await inbox.AcknowledgeAsync(rows.Single(row => row.CallbackId == "done"), default);
        await inbox.MoveToDeadLettersAsync(rows.Single(row => row.CallbackId == "dead"), "error", default);

        Assert.Equal(0, await inbox.CleanUpAsync(TimeSpan.FromHours(3), default));
        await database.PassAsync(TimeSpan.FromHours(4));
        Assert.Equal(1, await inbox.CleanUpAsync(TimeSpan.FromHours(3), default));
        Assert.Equal(new OneflowInboxCounts(1, 0, 1), await host.Get<IOneflowInbox>().CountAsync());
    }

    internal static Delivery Body(string callbackId, int events = 1)
        => new(callbackId, 101, [.. Enumerable.Range(1, events).Select(id => new DeliveryEvent(id - 1, id, "contract:sign", null))]);

    // The worker stores how a handler ended after the handler has; nothing tells when.
    internal static async Task UntilAsync(TestDatabase database, Func<InboxRow, bool> isReached)
    {
        await using var db = TestContexts.Open(database);
        InboxRow? row = null;
        await Eventually.TrueAsync(
            async () => isReached(row = await db.Inbox.SingleAsync()),
            () => $"The event stays {row!.State}, at attempt {row.Attempts}, due at {row.DueAt:u}.");
    }
}
