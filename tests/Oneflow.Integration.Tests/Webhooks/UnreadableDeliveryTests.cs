using Microsoft.EntityFrameworkCore;
using Oneflow.Integration.Tests.Inbox;

namespace Oneflow.Integration.Tests.Webhooks;

public sealed class UnreadableDeliveryTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string Mixed = """{"id": 1, "type": "contract:sign"}, {"id": "x", "type": "contract:sign"}, {"id": 3, "type": "contract:sign"}""";

    [Theory, Databases]
    public async Task Field_A4_A_mixed_delivery_is_kept_and_told_of_and_its_good_events_are_handled(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        var body = WebhookTests.Delivery(events: Mixed);

        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, body));

        var handled = new[] { await host.Handled.ReadAsync(), await host.Handled.ReadAsync() };
        Assert.Equal([1L, 3L], handled.Select(item => item.EventId).Order());
        var kept = Assert.Single(await host.Get<IOneflowInbox>().ListUnreadableAsync());
        Assert.Equal(("event_id_malformed: events[1].id", "one", WebhookTests.AccountId), (kept.Reason, kept.CallbackId, kept.AccountId));
        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(kept.Body.Span));
        Assert.Contains("has a right signature, but cannot be read: event_id_malformed", host.LogText, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Field_A4_An_unreadable_delivery_is_replayed_at_the_start_after_an_update(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        await using (var before = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0, keys: keys.Use))
        {
            await TestKeys.StoreAsync(before, database, WebhookTests.AccountId);
            Assert.Equal((200, ""), await WebhookTests.PostAsync(before, WebhookTests.Delivery(events: Mixed)));
            var id = Assert.Single(await before.Get<IOneflowInbox>().ListUnreadableAsync()).Id;
            Assert.False(await before.Get<IOneflowInbox>().ReplayUnreadableAsync(id));
            Assert.False(await before.Get<IOneflowInbox>().ReplayUnreadableAsync(id + 1));
        }

        // As if this version had learned to read it.
        await using (var db = TestContexts.Open(database))
        {
            var body = System.Text.Encoding.UTF8.GetBytes(
                WebhookTests.Delivery(events: Mixed.Replace("\"x\"", "2", StringComparison.Ordinal)));
            await db.Unreadable.ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, body));
        }

        await using var host = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);

        var handled = new List<long>();
        for (var count = 0; count < 3; count++)
            handled.Add((await host.Handled.ReadAsync()).EventId);
        await host.StopAsync();
        Assert.Equal([1L, 2L, 3L], handled.Order());
        Assert.Equal(new OneflowInboxCounts(0, 3, 0), await host.Get<IOneflowInbox>().CountAsync());
    }

    [Theory, Databases]
    public async Task Events_of_an_unreadable_delivery_that_were_handled_are_remembered_as_long_as_it_is_kept(OneflowDatabaseKind kind)
    {
        var retention = TimeSpan.FromHours(3);
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        var (store, inbox) = (host.Get<InboxStore>(), host.Get<IOneflowInbox>());
        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, WebhookTests.Delivery(events: Mixed)));
        await store.AddAsync(WebhookTests.AccountId + 1, InboxTests.Body("one"), default);
        await store.AddAsync(WebhookTests.AccountId, InboxTests.Body("two"), default);
        foreach (var row in await store.ClaimAsync(9, TimeSpan.FromMinutes(1), [], default))
            Assert.True(await store.AcknowledgeAsync(row, default));
        await database.PassAsync(retention + retention);

        // Only those of other deliveries are forgotten.
        Assert.Equal(2, await store.CleanUpAsync(retention, default));
        var kept = Assert.Single(await inbox.ListUnreadableAsync());
        Assert.False(await inbox.ReplayUnreadableAsync(kept.Id));
        Assert.Equal(new OneflowInboxCounts(0, 2, 0, 1), await inbox.CountAsync());

        Assert.True(await inbox.RemoveUnreadableAsync(kept.Id));
        Assert.Equal(2, await store.CleanUpAsync(retention, default));
    }

    [Theory, Databases]
    public async Task A_delivery_of_thousands_of_events_is_stored_whole_and_once(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        var body = WebhookTests.Delivery(events: string.Join(",", Enumerable.Range(1, 1200).Select(id => $$"""{"id":{{id}},"type":"a"}""")));

        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, body));
        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, body));

        Assert.Equal(new OneflowInboxCounts(1200, 0, 0), await host.Get<IOneflowInbox>().CountAsync());
    }
}
