using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Integration.Tests.Registration;

/// <summary>The registration of one account holds up no other.</summary>
public sealed class RegistrationWorkerTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        await using var host = await StartAsync(database, new StallingHandler(stalling.Token));
        await host.Get<IOneflowTokenStore>().StoreAsync(stalling.AccountId, stalling.Token);
        await host.Get<RegistrationQueue>().RequestAsync(stalling.AccountId, default);
        await host.Get<IOneflowAccounts>().EnableAsync(other.Token);

        await RegisteredAsync(database, other.AccountId);
        while (!host.LogText.Contains("did not end within", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50)).WaitAsync(Patience);
    }

    private static async Task RegisteredAsync(TestDatabase database, long accountId)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var db = TestContexts.Open(database);
        while (!db.Registrations.Any(row => row.AccountId == accountId && row.CompletedAt != null))
        {
            Assert.True(watch.Elapsed < Patience, $"Account {accountId} is not registered.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private Task<TestHost> StartAsync(TestDatabase database, DelegatingHandler? handler = null) => TestHost.StartAsync(
        database, fake.Api,
        options => options.Registration = new OneflowRegistrationOptions
        {
            TemplateTypeName = "Worker tests",
            WebhookAddress = new Uri("https://backend.example.com/oneflow/webhook"),
            Timeout = TimeSpan.FromSeconds(3),
        },
        build: builder =>
        {
            builder.Services.AddSingleton(TimeProvider.System);
            if (handler is not null)
                builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => handler);
        });

    private sealed class StallingHandler(string token) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("x-oneflow-api-token", out var values) && values.Contains(token))
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
