using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oneflow.Integration.Tests.Inbox;
using Oneflow.Integration.Tests.Webhooks;
using TestKit;

namespace Oneflow.Integration.Tests.Health;

/// <summary>The health of the inbox shows all that needs an operator.</summary>
public sealed class InboxHealthCheckTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Fact]
    public async Task Field_A3_An_event_that_takes_long_degrades_the_inbox_until_it_ends()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var ended = new TaskCompletionSource();
        await using var host = await StartAsync(database, (_, _) => ended.Task);
        Assert.Equal((HealthStatus.Healthy, "0 0"), await CheckAsync(host, "running", "slow"));
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        await host.Handled.ReadAsync();
        Assert.Equal((HealthStatus.Healthy, "1 0"), await CheckAsync(host, "running", "slow"));

        await AdvanceUntilAsync(host, "0 1 0");
        Assert.Contains("has been handled for 00:00:10", host.LogText, StringComparison.Ordinal);

        ended.SetResult();
        await UntilAsync(host, HealthStatus.Healthy);
    }

    [Fact]
    public async Task Field_A3_A_handler_that_was_abandoned_degrades_the_inbox_until_it_ends()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var ended = new TaskCompletionSource();
        await using var host = await StartAsync(database, (_, _) => ended.Task);
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        await host.Handled.ReadAsync();

        await AdvanceUntilAsync(host, "0 0 1");

        // Not handled again beside itself: the claim stays for its lease.
        await InboxTests.UntilAsync(database, row => row.LastError is not null);
        await InboxTests.UntilAsync(database, row => row.Claim is not null && row.DueAt > host.Clock.GetUtcNow() + TimeSpan.FromHours(23));

        // It had done its work, which is acknowledged late.
        ended.SetResult();
        await UntilAsync(host, HealthStatus.Healthy);
        Assert.Equal(new OneflowInboxCounts(0, 1, 0), await host.Get<IOneflowInbox>().CountAsync());
    }

    [Fact]
    public async Task A_dead_letter_degrades_the_inbox()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, (_, _) => throw new InvalidOperationException("No."));
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        await InboxTests.UntilAsync(database, row => row.State == InboxState.Dead);

        Assert.Equal((HealthStatus.Degraded, "1 0"), await CheckAsync(host, "dead", "unreadable"));
    }

    [Fact]
    public async Task Field_A4_A_delivery_that_cannot_be_read_degrades_the_inbox_until_it_is_removed()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, (_, _) => Task.CompletedTask);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, WebhookTests.Delivery(events: """{"id": 1}""")));

        Assert.Equal((HealthStatus.Degraded, "0 1"), await CheckAsync(host, "dead", "unreadable"));

        var inbox = host.Get<IOneflowInbox>();
        Assert.True(await inbox.RemoveUnreadableAsync(Assert.Single(await inbox.ListUnreadableAsync()).Id));
        Assert.Equal((HealthStatus.Healthy, "0 0"), await CheckAsync(host, "dead", "unreadable"));
    }

    /// <summary>Lets time pass until so many events are running, slow and abandoned.</summary>
    private static async Task AdvanceUntilAsync(TestHost host, string counts)
    {
        HealthStatus status = default;
        await Eventually.TrueAsync(
            async () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(2));
                (status, var found) = await CheckAsync(host, "running", "slow", "abandoned");
                return found == counts;
            },
            () => host.LogText);
        Assert.Equal(HealthStatus.Degraded, status);
    }

    private static Task UntilAsync(TestHost host, HealthStatus status)
        => Eventually.TrueAsync(async () => (await CheckAsync(host)).Status == status, () => host.LogText);

    private static async Task<(HealthStatus Status, string Data)> CheckAsync(TestHost host, params string[] data)
    {
        var entry = (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["oneflow-inbox"];
        return (entry.Status, string.Join(' ', data.Select(name => entry.Data[name])));
    }

    private Task<TestHost> StartAsync(TestDatabase database, Func<OneflowWebhookEvent, CancellationToken, Task> handler)
        => TestHost.StartAsync(
            database, fake.Api,
            options => (options.Inbox.MaxAttempts, options.Inbox.AttemptTimeout, options.Inbox.Lease)
                = (1, TimeSpan.FromMinutes(2), TimeSpan.FromDays(1)),
            handler,
            build: builder => builder.Services.AddHealthChecks().AddOneflowInbox());
}
