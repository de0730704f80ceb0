using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Oneflow.Integration.Tests.Inbox;

/// <summary>Unreadable deliveries that are replayed at the start hold up neither events nor the end of the host.</summary>
public sealed class InboxReplayTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Theory, Databases]
    public async Task Events_are_handled_while_unreadable_deliveries_are_replayed(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var replayed = new BlockedInbox();
        await using var host = await StartAsync(database, replayed);
        await Eventually.EndsAsync(replayed.Begun, () => "Nothing is replayed.");

        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);

        Assert.Equal("one", (await host.Handled.ReadAsync()).CallbackId);
        Assert.False(replayed.Ended.IsCompleted);
        await Eventually.EndsAsync(host.StopAsync(), () => host.LogText);
        Assert.True(replayed.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_host_that_handles_no_events_replays_nothing()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var replayed = new BlockedInbox();
        await using var host = await StartAsync(database, replayed, options => options.Inbox.Concurrency = 0);

        await host.StopAsync();

        Assert.False(replayed.Begun.IsCompleted);
    }

    [Fact]
    public async Task A_replay_that_fails_while_the_host_stops_is_not_a_fault()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var replayed = new BlockedInbox(new InvalidOperationException("The database is gone."));
        await using var host = await StartAsync(database, replayed);
        await Eventually.EndsAsync(replayed.Begun, () => "Nothing is replayed.");

        await Eventually.EndsAsync(host.StopAsync(), () => host.LogText);

        Assert.DoesNotContain("The database is gone.", host.LogText, StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(TestDatabase database, IOneflowInbox inbox, Action<OneflowIntegrationOptions>? configure = null)
        => TestHost.StartAsync(database, fake.Api, configure, build: builder => builder.Services.AddSingleton(inbox));

    /// <summary>An inbox whose unreadable deliveries are listed until the host stops, which may fail then.</summary>
    private sealed class BlockedInbox(Exception? failure = null) : IOneflowInbox
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public Task Ended => _ended.Task;

        public async Task<IReadOnlyList<OneflowUnreadableDelivery>> ListUnreadableAsync(
            long after = 0, int limit = 100, CancellationToken cancellationToken = default)
        {
            _begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _ended.TrySetResult();
            throw failure ?? new OperationCanceledException(cancellationToken);
        }

        public Task<OneflowInboxCounts> CountAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<OneflowDeadLetter>> ListDeadAsync(
            long after = 0, int limit = 100, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> RequeueAsync(long id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> ReplayUnreadableAsync(long id, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public Task<bool> RemoveUnreadableAsync(long id, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();
    }
}
