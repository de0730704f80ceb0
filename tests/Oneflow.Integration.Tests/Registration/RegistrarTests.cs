using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration.Tests.Registration;

public sealed class RegistrarTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string TypeName = "Integration tests";

    [Theory, Databases]
    public async Task Enabling_registers_and_leaves_one_of_each(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(database, isTimed: true);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 40);

        // The worker registers in the background while these do, too; who finds another at work looks again after a while.
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        var registrations = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RegisterAsync(host, tenant)));
        var again = await RegisterAsync(host, tenant);

        Assert.All(registrations, registration => Assert.Equal(again, registration));
        await AssertOneOfEachAsync(host, tenant, again);
    }

    /// <summary>Dies at the nth request that changes something, before or after Oneflow has done it; then runs again.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public async Task A_run_that_broke_off_is_resumed(int nth, bool arrives)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        using var keys = new KeyFolder();
        var tenant = await FakeTenant.CreateAsync(fake.Server, 41 + nth);
        await using (var broken = await StartAsync(database, keys, new BreakingHandler(nth, arrives)))
        {
            await broken.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
            await Assert.ThrowsAnyAsync<OneflowException>(() => broken.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId));
        }

        await using var host = await StartAsync(database, keys);
        await AssertOneOfEachAsync(host, tenant, await RegisterAsync(host, tenant));
    }

    [Fact]
    public async Task A_run_whose_process_died_lets_the_next_one_in_after_its_lease()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 46);
        var store = host.Get<RegistrationStore>();
        await store.PrepareAsync(tenant.AccountId, default);
        var dead = await store.TryClaimAsync(tenant.AccountId, default);
        Assert.NotNull(dead);
        Assert.Null(await store.TryClaimAsync(tenant.AccountId, default));
        await database.PassAsync(RegistrationStore.Lease);

        Assert.NotNull(await store.TryClaimAsync(tenant.AccountId, default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveAsync(dead, default));
    }

    [Fact]
    public async Task Data_fields_that_users_added_stay()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 47);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        var type = await client.TemplateTypes.CreateTemplateTypeAsync(new CreateTemplateTypeRequest { Name = TypeName });
        var admin = (await client.Users.ListUsersAsync()).Data.First(user => user is { Active: true, IsAdmin: true }).Email!;
        await client.AsUser(admin).TemplateTypes.UpdateTemplateTypeDataFieldsAsync(
            type.Id, new UpdateTemplateTypeDataFieldsRequest
            {
                DataFields =
                [new TemplateTypeDataField { CustomId = "theirs", Name = "Theirs" }]
            });

        var registration = await RegisterAsync(host, tenant);

        Assert.Equal(type.Id, registration.TemplateTypeId);
        type = await client.TemplateTypes.GetTemplateTypeAsync(type.Id);
        Assert.Equal(["theirs", "order_number"], type.DataFields.Select(field => field.CustomId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("contract:sign contract:decline")]
    public async Task A_webhook_with_other_event_types_gets_those_that_are_wanted(string types)
    {
        var eventTypes = types.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 48);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        var before = await RegisterAsync(host, tenant);
        var wanted = host.Get<IOptions<OneflowIntegrationOptions>>().Value.Registration!.EventTypes;
        wanted.Clear();
        foreach (var type in eventTypes)
            wanted.Add(type);

        Assert.Equal(before, await RegisterAsync(host, tenant));

        await AssertOneOfEachAsync(host, tenant, before);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        var webhook = Assert.Single((await client.Webhooks.ListWebhooksAsync()).Data);
        Assert.Equal(eventTypes,
            webhook.Filters.SelectMany(filter => filter.FilterRules).Cast<EventTypeFilterRule>().SelectMany(rule => rule.Values)
            .Select(type => type.Value));
    }

    [Fact]
    public async Task What_is_as_wanted_is_not_changed_again()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var changes = new BreakingHandler(int.MaxValue, arrives: true);
        await using var host = await StartAsync(database, handler: changes);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 49);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
        await RegisterAsync(host, tenant);
        Assert.Equal(3, changes.Changes);

        await RegisterAsync(host, tenant);

        Assert.Equal(3, changes.Changes);
    }

    [Fact]
    public async Task A_sign_key_that_was_lost_is_replaced_in_Oneflow_too()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 50);
        OneflowRegistration before;
        await using (var host = await StartAsync(database))
        {
            await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);
            before = await RegisterAsync(host, tenant);
        }

        await using var without = await StartAsync(database);
        await without.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        Assert.Equal(before, await RegisterAsync(without, tenant));

        await AssertOneOfEachAsync(without, tenant, before);
    }

    private static Task<OneflowRegistration> RegisterAsync(TestHost host, FakeTenant tenant) =>
        host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);

    private static async Task AssertOneOfEachAsync(TestHost host, FakeTenant tenant, OneflowRegistration registration)
    {
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        var type = Assert.Single((await client.TemplateTypes.ListTemplateTypesAsync()).Data, type => type.Name == TypeName);
        Assert.Equal(registration.TemplateTypeId, type.Id);
        Assert.Equal(("order_number", "Order number"), (type.DataFields.Single().CustomId, type.DataFields.Single().Name));

        var webhook = Assert.Single((await client.Webhooks.ListWebhooksAsync()).Data);
        Assert.Equal($"https://backend.example.com/oneflow/webhook/{tenant.AccountId}", webhook.CallbackUrl);
        Assert.Equal((registration.WebhookId, type.Id), (webhook.Id, webhook.TemplateGroupId));
        Assert.Equal(await host.Get<SignKeys>().FindAsync(tenant.AccountId, default), webhook.SignKey);
        Assert.Equal(64, webhook.SignKey?.Length);
        Assert.DoesNotContain(webhook.SignKey!, host.LogText, StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(
        TestDatabase database, KeyFolder? keys = null, BreakingHandler? handler = null, bool isTimed = false) => TestHost.StartAsync(
        database,
        fake.Api,
        options =>
        {
            options.Registration = new OneflowRegistrationOptions
            {
                TemplateTypeName = TypeName,
                WebhookAddress = new Uri("https://backend.example.com/oneflow/webhook")
            };
            options.Registration.DataFields.Add(new OneflowDataField { CustomId = "order_number", Name = "Order number" });
            options.Registration.EventTypes.Add("contract:sign");
        },
        keys: keys is null ? null : keys.Use,
        build: builder =>
        {
            if (isTimed)
            {
                builder.Services.AddSingleton(TimeProvider.System);
            }
            else
            {
                // It would race with the test for the claim, and the loser waits on a clock that stands.
                foreach (var worker in builder.Services.Where(service => service.ImplementationType == typeof(RegistrationWorker)).ToList())
                    builder.Services.Remove(worker);
            }

            if (handler is not null)
                builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => handler);
        });

    private sealed class BreakingHandler(int nth, bool arrives) : DelegatingHandler
    {
        public int Changes { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get || ++Changes != nth)
                return await base.SendAsync(request, cancellationToken);
            if (arrives)
                (await base.SendAsync(request, cancellationToken)).Dispose();
            return new HttpResponseMessage(HttpStatusCode.InternalServerError);
        }
    }
}
