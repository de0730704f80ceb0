using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Oneflow.Integration.Tests.Inbox;

/// <summary>Attempts whose claim may have passed, and the waits between attempts.</summary>
public sealed class AttemptRunnerTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Field_A6_After_a_pause_as_long_as_the_claim_nothing_is_handled()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var attempt = await ClaimAsync(host);
        host.Clock.Advance(Lease);

        await RunAsync(host, attempt);

        Assert.False(host.Handled.TryRead(out _));
        await using var db = TestContexts.Open(database);
        var row = await db.Inbox.SingleAsync();
        Assert.Equal((InboxState.Pending, attempt.Row.Claim, 1), (row.State, row.Claim, row.Attempts));
    }

    [Fact]
    public async Task Field_A3_The_claim_of_an_event_that_takes_long_is_renewed()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var ended = new TaskCompletionSource();
        await using var host = await StartAsync(database, (_, _) => ended.Task);
        var running = RunAsync(host, await ClaimAsync(host));
        await host.Handled.ReadAsync();
        await database.PassAsync(Lease);

        host.Clock.Advance(Lease / 3);

        await InboxTests.UntilAsync(database, row => row.DueAt > host.Clock.GetUtcNow());
        Assert.Empty(await host.Get<InboxStore>().ClaimAsync(1, Lease, [], default));
        ended.SetResult();
        await running;
    }

    [Fact]
    public async Task Field_A3_A_handler_whose_claim_another_has_taken_over_is_told_to_end()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var cancelled = new TaskCompletionSource();
        await using var host = await StartAsync(
            database,
            async (_, cancellationToken) =>
            {
                await using var registration = cancellationToken.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            });
        var running = RunAsync(host, await ClaimAsync(host));
        await host.Handled.ReadAsync();
        await database.PassAsync(Lease);
        Assert.Single(await host.Get<InboxStore>().ClaimAsync(1, Lease, [], default));

        host.Clock.Advance(Lease / 3);

        await Eventually.EndsAsync(cancelled.Task, () => "The token is not cancelled.");
        await running;
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 8)]
    [InlineData(40, 365)]
    [InlineData(1000, 365)]
    public async Task The_wait_for_the_next_attempt_is_doubled_and_has_an_end(int attempts, int days)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, (_, _) => throw new InvalidOperationException("No."));
        await using var db = TestContexts.Open(database);
        var attempt = await ClaimAsync(host);
        attempt.Row.Attempts = attempts;

        await RunAsync(host, attempt);

        var row = await db.Inbox.SingleAsync();
        Assert.Equal((null, "InvalidOperationException: No."), (row.Claim, row.LastError));
        Assert.Equal(TimeSpan.FromDays(days), row.DueAt - row.ReceivedAt);
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(AggregateException))]
    public async Task A_last_attempt_that_ends_with_the_host_gives_its_event_back_with_whatever_exception(Type type)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, (_, cancellationToken) => CancelledAsync(type, cancellationToken));
        using var kill = new CancellationTokenSource();
        var attempt = await ClaimAsync(host);
        attempt.Row.Attempts = int.MaxValue;
        var running = RunAsync(host, attempt, kill.Token);
        await host.Handled.ReadAsync();

        await kill.CancelAsync();
        await running;

        await using var db = TestContexts.Open(database);
        var row = await db.Inbox.SingleAsync();
        Assert.Equal((InboxState.Pending, 0, null, null), (row.State, row.Attempts, row.Claim, row.LastError));
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException), "")]
    [InlineData(typeof(IOException), " It ended with IOException: Operation cancelled by user.")]
    public async Task An_attempt_that_took_too_long_has_failed_for_its_time_with_whatever_exception_it_ends(Type type, string end)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, (_, cancellationToken) => CancelledAsync(type, cancellationToken));
        var running = RunAsync(host, await ClaimAsync(host));
        await host.Handled.ReadAsync();

        await Eventually.TrueAsync(
            () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(10));
                return running.IsCompleted;
            },
            () => host.LogText);

        await using var db = TestContexts.Open(database);
        Assert.Equal($"TimeoutException: The handler did not end within 00:05:00.{end}", (await db.Inbox.SingleAsync()).LastError);
    }

    // As the drivers of databases do, and waits for several tasks.
    private static async Task CancelledAsync(Type type, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            throw (Exception)Activator.CreateInstance(type, "Operation cancelled by user.", exception)!;
        }
    }

    private Task<TestHost> StartAsync(TestDatabase database, Func<OneflowWebhookEvent, CancellationToken, Task>? handler = null)
        => TestHost.StartAsync(
            database, fake.Api,
            options =>
            {
                (options.Inbox.Concurrency, options.Inbox.Lease, options.Inbox.MaxAttempts) = (0, Lease, int.MaxValue);
                (options.Inbox.BaseDelay, options.Inbox.MaxDelay) = (TimeSpan.FromDays(1), TimeSpan.FromDays(365));
            },
            handler);

    private static async Task<InboxAttempt> ClaimAsync(TestHost host)
    {
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        var startedAt = host.Clock.GetTimestamp();
        return new InboxAttempt(Assert.Single(await host.Get<InboxStore>().ClaimAsync(1, Lease, [], default)), startedAt);
    }

    private static Task RunAsync(TestHost host, InboxAttempt attempt, CancellationToken kill = default)
        => host.Get<AttemptRunner>().RunAsync(attempt, () => { }, kill);
}
