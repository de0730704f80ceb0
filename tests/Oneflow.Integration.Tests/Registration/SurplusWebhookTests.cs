using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;
using TestKit;

namespace Oneflow.Integration.Tests.Registration;

/// <summary>An account never keeps two webhooks of the integration, whose deliveries would be handled twice.</summary>
public sealed class SurplusWebhookTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string Address = "https://backend.example.com/oneflow/webhook";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    [Theory, Databases]
    public async Task Webhooks_at_the_address_of_the_account_that_are_too_many_are_removed(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(database, new WebhookHandler());
        var tenant = await FakeTenant.CreateAsync(fake.Server, 80);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        foreach (var address in new[] { AddressOf(tenant), AddressOf(tenant), AddressOf(tenant) + "0" })
            await client.Webhooks.CreateWebhookAsync(new CreateWebhookRequest { CallbackUrl = address, SignKey = "another" });

        var registration = await host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);

        var webhooks = (await client.Webhooks.ListWebhooksAsync()).Data;
        Assert.Equal([AddressOf(tenant), AddressOf(tenant) + "0"], webhooks.Select(webhook => webhook.CallbackUrl).Order());
        var own = webhooks.Single(webhook => webhook.CallbackUrl == AddressOf(tenant));
        Assert.Equal(
            (registration.WebhookId, await host.Get<SignKeys>().FindAsync(tenant.AccountId, default)), (own.Id, own.SignKey));
    }

    [Fact]
    public async Task A_webhook_that_another_run_created_meanwhile_is_found()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var handler = new WebhookHandler { CreatesTwo = true };
        await using var host = await StartAsync(database, handler);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 81);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);

        var registration = await host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);

        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        Assert.Equal(2, handler.Created);
        Assert.Equal(registration.WebhookId, Assert.Single((await client.Webhooks.ListWebhooksAsync()).Data).Id);
    }

    [Fact]
    public async Task A_surplus_webhook_that_is_gone_already_is_no_failure()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var handler = new WebhookHandler { CreatesTwo = true, DeletesTwice = true };
        await using var host = await StartAsync(database, handler);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 82);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);

        await host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);

        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        Assert.Single((await client.Webhooks.ListWebhooksAsync()).Data);
    }

    [Theory, Databases]
    public async Task A_run_whose_renewal_failed_renews_its_claim_the_next_time(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var handler = new WebhookHandler { Stalls = true };
        await using var host = await StartAsync(database, handler);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 83);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var running = host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);
        await Eventually.EndsAsync(handler.Stalled, () => host.LogText);
        await using var db = TestContexts.Open(database);

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_registrations RENAME TO elsewhere");
        host.Clock.Advance(RegistrationStore.Lease / 3);
        await LoggedAsync(host, "could not be renewed", 1);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE elsewhere RENAME TO oneflow_registrations");
        await db.Database.ExecuteSqlRawAsync("UPDATE oneflow_registrations SET claimed_until = 1");
        host.Clock.Advance(RegistrationStore.Lease / 3);

        await Eventually.TrueAsync(
            async () => (await db.Registrations.SingleAsync()).ClaimedUntil > DateTimeOffset.UnixEpoch.AddDays(1), () => host.LogText);
        Assert.Null(await host.Get<RegistrationStore>().TryClaimAsync(tenant.AccountId, default));
        handler.Release();
        await running;
    }

    [Fact]
    public async Task A_run_that_cannot_renew_its_claim_ends_before_another_begins()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var handler = new WebhookHandler { Stalls = true };
        await using var host = await StartAsync(database, handler);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 84);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var running = host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);
        await Eventually.EndsAsync(handler.Stalled, () => host.LogText);
        await using var db = TestContexts.Open(database);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE oneflow_registrations RENAME TO elsewhere");

        for (var renewal = 1; renewal <= 2; renewal++)
        {
            host.Clock.Advance(RegistrationStore.Lease / 3);
            await LoggedAsync(host, "could not be renewed", renewal);
        }

        Assert.False(running.IsCompleted);
        host.Clock.Advance(RegistrationStore.Lease / 3);

        await Eventually.TrueAsync(() => running.IsCompleted, () => host.LogText);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => running);
        Assert.Contains("another run may have taken it over", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Created);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_was_cut_while_Oneflow_may_still_create_something_leaves_its_claim_to_expire(bool isTimeout)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var handler = new WebhookHandler { Stalls = isTimeout, Breaks = !isTimeout };
        await using var host = await StartAsync(database, handler);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 85);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var running = host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);
        await Eventually.EndsAsync(handler.Stalled, () => host.LogText);
        if (isTimeout)
            host.Clock.Advance(Limit);

        await Eventually.TrueAsync(() => running.IsCompleted, () => host.LogText);
        await Assert.ThrowsAnyAsync<Exception>(() => running);

        var store = host.Get<RegistrationStore>();
        Assert.Null(await store.TryClaimAsync(tenant.AccountId, default));
        await database.PassAsync(RegistrationStore.Lease);
        Assert.NotNull(await store.TryClaimAsync(tenant.AccountId, default));
    }

    private static string AddressOf(FakeTenant tenant) => $"{Address}/{tenant.AccountId}";

    private static Task LoggedAsync(TestHost host, string text, int count)
        => Eventually.TrueAsync(() => host.LogText.Split(text).Length > count, () => host.LogText);

    private Task<TestHost> StartAsync(TestDatabase database, WebhookHandler handler) => TestHost.StartAsync(
        database,
        fake.Api,
        options => options.Registration = new OneflowRegistrationOptions
        {
            TemplateTypeName = "Surplus webhook tests",
            WebhookAddress = new Uri(Address),
            Timeout = Limit,
        },
        build: builder =>
        {
            foreach (var worker in builder.Services.Where(service => service.ImplementationType == typeof(RegistrationWorker)).ToList())
                builder.Services.Remove(worker);
            builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => handler);
        });

    /// <summary>Disturbs the calls of Oneflow's webhooks.</summary>
    private sealed class WebhookHandler : DelegatingHandler
    {
        private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _created;

        public bool CreatesTwo { get; init; }

        public bool DeletesTwice { get; init; }

        public bool Stalls { get; init; }

        public bool Breaks { get; init; }

        public Task Stalled => _stalled.Task;

        public int Created => Volatile.Read(ref _created);

        public void Release() => _released.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.Contains("/webhooks", StringComparison.Ordinal) || request.Method == HttpMethod.Get)
                return await base.SendAsync(request, cancellationToken);

            _stalled.TrySetResult();
            if (Breaks)
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            if (Stalls)
                await _released.Task.WaitAsync(cancellationToken);
            if (request.Method == HttpMethod.Delete)
            {
                if (DeletesTwice)
                    (await base.SendAsync(request, cancellationToken)).Dispose();
                return await base.SendAsync(request, cancellationToken);
            }

            if (CreatesTwo)
                await CreateAsync(request, cancellationToken);
            return await CreateAsync(request, cancellationToken);
        }

        private async Task<HttpResponseMessage> CreateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, response.ToString());
            Interlocked.Increment(ref _created);
            return response;
        }
    }
}
