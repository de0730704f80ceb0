using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Oneflow.Integration.Tests.Inbox;

/// <summary>A host that stops together with its database.</summary>
public sealed class StopTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Theory, Databases]
    public async Task A_host_waits_for_its_handlers_when_the_database_fails_while_it_stops(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var (gate, clock) = (new TaskCompletionSource(), new CallbackClock());
        await using var host = await TestHost.StartAsync(
            database, fake.Api, handler: (_, _) => gate.Task, build: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);
        await host.Handled.ReadAsync();
        await using var db = TestContexts.Open(database);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_inbox RENAME TO elsewhere");

        // The worker asks for the time before it claims events.
        clock.Next = host.Get<IHostApplicationLifetime>().StopApplication;
        host.Get<InboxStore>().Signal.Set();
        await Eventually.TrueAsync(
            () => host.LogText.Contains("oneflow_inbox", StringComparison.Ordinal), () => host.LogText);
        var stopping = host.StopAsync();
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromSeconds(1)));

        Assert.False(stopping.IsCompleted, host.LogText);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE elsewhere RENAME TO oneflow_inbox");
        gate.SetResult();
        await Eventually.EndsAsync(stopping, () => host.LogText);
        Assert.Equal(new OneflowInboxCounts(0, 1, 0), await host.Get<IOneflowInbox>().CountAsync());
    }

    /// <summary>Does something when it is next asked for the time.</summary>
    private sealed class CallbackClock() : FakeTimeProvider(TestHost.Start)
    {
        private Action? _next;

        public Action? Next
        {
            set => Volatile.Write(ref _next, value);
        }

        public override long GetTimestamp()
        {
            Interlocked.Exchange(ref _next, null)?.Invoke();
            return base.GetTimestamp();
        }
    }
}
