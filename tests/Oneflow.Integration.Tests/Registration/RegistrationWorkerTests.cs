using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Oneflow.Integration.Tests.Registration;

/// <summary>The registration of one account holds up no other.</summary>
public sealed class RegistrationWorkerTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory, Databases]
    public async Task Attack_7_A_claim_of_a_dead_process_holds_up_no_other_account_and_is_taken_over(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var (dead, other) = (await FakeTenant.CreateAsync(fake.Server, 70), await FakeTenant.CreateAsync(fake.Server, 71));
        Assert.True(dead.AccountId < other.AccountId);
        await using var host = await StartAsync(database);
        await host.Get<RegistrationStore>().PrepareAsync(dead.AccountId, default);
        Assert.NotNull(await host.Get<RegistrationStore>().TryClaimAsync(dead.AccountId, default));

        await host.Get<IOneflowAccounts>().EnableAsync(dead.Token);
        await host.Get<IOneflowAccounts>().EnableAsync(other.Token);
        await RegisteredAsync(database, other.AccountId);
        await using (var db = TestContexts.Open(database))
            Assert.Null(db.Registrations.Single(row => row.AccountId == dead.AccountId).CompletedAt);

        await database.PassAsync(RegistrationStore.Lease);
        await RegisteredAsync(database, dead.AccountId);
    }

    [Fact]
    public async Task Attack_7_An_account_at_which_Oneflow_stalls_holds_up_no_other_and_ends_in_its_own_time()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var (stalling, other) = (await FakeTenant.CreateAsync(fake.Server, 72), await FakeTenant.CreateAsync(fake.Server, 73));
        var handler = new StallingHandler(stalling.Token);
        await using var host = await StartAsync(database, handler, isTimed: false);
        await host.Get<IOneflowTokenStore>().StoreAsync(stalling.AccountId, stalling.Token);
        await host.Get<RegistrationQueue>().RequestAsync(stalling.AccountId, default);
        await StalledAsync(handler, 1);
        await host.Get<IOneflowAccounts>().EnableAsync(other.Token);

        // No time passes, so the first one is still stalled.
        await RegisteredAsync(database, other.AccountId);
        Assert.DoesNotContain("did not end within", host.LogText, StringComparison.Ordinal);

        host.Clock.Advance(Limit);
        await Eventually.TrueAsync(() => host.LogText.Contains("did not end within", StringComparison.Ordinal), () => host.LogText);
    }

    [Fact]
    public async Task Attack_7_Accounts_that_stall_leave_their_slots_to_others_after_a_while()
    {
        const int Slots = 8;
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var other = await FakeTenant.CreateAsync(fake.Server, 74);
        var handler = new StallingHandler(FakeTenant.UnknownToken);
        await using var host = await StartAsync(database, handler, isTimed: false);
        for (var accountId = 1; accountId <= Slots; accountId++)
            await host.Get<IOneflowTokenStore>().StoreAsync(accountId, FakeTenant.UnknownToken);
        host.Get<RegistrationQueue>().Signal.Set();
        await StalledAsync(handler, Slots);
        await host.Get<IOneflowAccounts>().EnableAsync(other.Token);

        host.Clock.Advance(TimeSpan.FromSeconds(10));

        await RegisteredAsync(database, other.AccountId);
        Assert.DoesNotContain("did not end within", host.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_failed_is_tried_again_after_a_minute()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var handler = new FailingHandler();
        await using var host = await StartAsync(database, handler, isTimed: false);
        handler.Clock = host.Clock;
        await host.Get<IOneflowTokenStore>().StoreAsync(7, FakeTenant.UnknownToken);
        host.Get<RegistrationQueue>().Signal.Set();

        // In steps of its polls.
        await Eventually.TrueAsync(
            () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(5));
                return handler.Asked.Count > 1;
            },
            () => host.LogText);

        Assert.True(handler.Asked[1] - handler.Asked[0] >= TimeSpan.FromMinutes(1), string.Join(", ", handler.Asked));
    }

    private static Task StalledAsync(StallingHandler handler, int count)
        => Eventually.TrueAsync(() => handler.Count == count, () => $"{handler.Count} registrations of {count} stall.");

    private static async Task RegisteredAsync(TestDatabase database, long accountId)
    {
        await using var db = TestContexts.Open(database);
        await Eventually.TrueAsync(
            () => db.Registrations.AnyAsync(row => row.AccountId == accountId && row.CompletedAt != null),
            () => $"Account {accountId} is not registered.");
    }

    private Task<TestHost> StartAsync(TestDatabase database, DelegatingHandler? handler = null, bool isTimed = true) => TestHost.StartAsync(
        database, fake.Api,
        options => options.Registration = new OneflowRegistrationOptions
        {
            TemplateTypeName = "Worker tests",
            WebhookAddress = new Uri("https://backend.example.com/oneflow/webhook"),
            Timeout = Limit,
        },
        build: builder =>
        {
            if (isTimed)
                builder.Services.AddSingleton(TimeProvider.System);
            if (handler is not null)
                builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => handler);
        });

    private sealed class FailingHandler : DelegatingHandler
    {
        public TimeProvider Clock { get; set; } = TimeProvider.System;

        public List<DateTimeOffset> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(Clock.GetUtcNow());
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.InternalServerError));
        }
    }

    private sealed class StallingHandler(string token) : DelegatingHandler
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("x-oneflow-api-token", out var values) && values.Contains(token))
            {
                Interlocked.Increment(ref _count);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
