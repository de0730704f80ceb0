using Oneflow.Integration.Tests.Webhooks;

namespace Oneflow.Integration.Tests.Inbox;

/// <summary>A process dies at each point of an event's way; another takes over, and Oneflow sends again.</summary>
public sealed class CrashTests(SharedFake fake) : IClassFixture<SharedFake>
{
    // It has passed when the next process looks.
    private static readonly TimeSpan Lease = TimeSpan.Zero;

    [Theory, Databases]
    public Task Stored_but_not_answered(OneflowDatabaseKind kind) =>
        RunAsync(kind, _ => Task.CompletedTask, "one at attempt 1", "two at attempt 1");

    /// <summary>The handler may have begun or ended: nothing tells.</summary>
    [Theory, Databases]
    public Task Claimed_but_not_acknowledged(OneflowDatabaseKind kind)
        => RunAsync(kind, inbox => inbox.ClaimAsync(1, Lease, [], default), "one at attempt 2", "two at attempt 1");

    [Theory, Databases]
    public Task Acknowledged(OneflowDatabaseKind kind) => RunAsync(kind, AcknowledgeAsync, "two at attempt 1");

    [Theory, Databases]
    public Task Given_back_after_a_failure(OneflowDatabaseKind kind) => RunAsync(
        kind,
        async inbox => await inbox.RetryAsync((await inbox.ClaimAsync(1, Lease, [], default)).Single(), "error", TimeSpan.Zero, default),
        "one at attempt 2", "two at attempt 1");

    private static async Task AcknowledgeAsync(InboxStore inbox)
        => Assert.True(await inbox.AcknowledgeAsync((await inbox.ClaimAsync(1, Lease, [], default)).Single(), default));

    private async Task RunAsync(OneflowDatabaseKind kind, Func<InboxStore, Task> untilItDies, params string[] handled)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        await using (var dying = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0, keys: keys.Use))
        {
            await TestKeys.StoreAsync(dying, database, WebhookTests.AccountId);
            Assert.Equal((200, ""), await WebhookTests.PostAsync(dying, WebhookTests.Delivery("one")));
            await untilItDies(dying.Get<InboxStore>());
        }

        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 1, keys: keys.Use);
        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, WebhookTests.Delivery("one")));
        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, WebhookTests.Delivery("two")));

        // What is due first is handled first, so that all has been when the second was.
        var seen = new List<string>();
        while (seen.LastOrDefault() != handled[^1])
        {
            var item = await host.Handled.ReadAsync();
            seen.Add($"{item.CallbackId} at attempt {item.Attempt}");
        }

        await host.StopAsync();

        Assert.Equal(handled, seen);
        Assert.False(host.Handled.TryRead(out _));
        Assert.Equal(new OneflowInboxCounts(0, 2, 0), await host.Get<IOneflowInbox>().CountAsync());
    }
}
