using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;

namespace Oneflow.Integration.Tests.Registration;

/// <summary>Data fields are set as an admin; Oneflow may refuse one.</summary>
public sealed class AdminTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string NotInAscii = "jürgen@example.com";
    private const string Unlicensed = "unlicensed";
    private const string Member = "member";

    [Theory]
    [InlineData(Unlicensed)]
    [InlineData(NotInAscii)]
    [InlineData(Member, Unlicensed, NotInAscii)]
    public async Task Field_A16_An_admin_whom_Oneflow_refuses_costs_no_token_and_the_next_one_sets_the_fields(params string[] first)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, new AdminsHandler(first, keepsOthers: true));
        var tenant = await FakeTenant.CreateAsync(fake.Server, 60);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);

        var registration = await host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId);

        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        var type = await client.TemplateTypes.GetTemplateTypeAsync(registration.TemplateTypeId);
        Assert.Equal("order_number", Assert.Single(type.DataFields).CustomId);
    }

    [Theory]
    [InlineData("refused each active admin", Unlicensed)]
    [InlineData("no active admin", NotInAscii)]
    public async Task Field_A16_Without_an_admin_whom_Oneflow_accepts_it_says_so_and_keeps_the_token(string reason, string only)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(database, new AdminsHandler([only], keepsOthers: false));
        var tenant = await FakeTenant.CreateAsync(fake.Server, 61);
        await host.Get<IOneflowTokenStore>().StoreAsync(tenant.AccountId, tenant.Token);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => host.Get<IOneflowRegistrar>().RegisterAsync(tenant.AccountId));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(OneflowTokenStatus.Active, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
    }

    private Task<TestHost> StartAsync(TestDatabase database, AdminsHandler handler) => TestHost.StartAsync(
        database,
        fake.Api,
        options =>
        {
            options.Registration = new OneflowRegistrationOptions
            {
                TemplateTypeName = "Admin tests",
                WebhookAddress = new Uri("https://backend.example.com/oneflow/webhook"),
            };
            options.Registration.DataFields.Add(new OneflowDataField { CustomId = "order_number", Name = "Order number" });
        },
        build: builder =>
        {
            foreach (var worker in builder.Services.Where(service => service.ImplementationType == typeof(RegistrationWorker)).ToList())
                builder.Services.Remove(worker);
            builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => handler);
        });

    /// <summary>Lists some users before the others, as active admins.</summary>
    private sealed class AdminsHandler(string[] first, bool keepsOthers) : DelegatingHandler
    {
        // The places of users in accounts of the fake.
        private const int MemberIndex = 1;
        private const int UnlicensedIndex = 5;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (!request.RequestUri!.AbsolutePath.EndsWith("/users", StringComparison.Ordinal))
                return response;

            var list = (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
            var users = list["data"]!.AsArray();

            // A page that shows fewer than all is followed by another.
            var admins = users.Count <= UnlicensedIndex ? []
                : first.Select(name => Admin(users[name == Member ? MemberIndex : UnlicensedIndex]!, name)).ToList();
            list["data"] = new JsonArray([.. admins, .. keepsOthers ? users.Select(user => user!.DeepClone()) : []]);
            response.Content = JsonContent.Create(list);
            return response;
        }

        private static JsonNode Admin(JsonNode user, string name)
        {
            var admin = user.DeepClone();
            (admin["active"], admin["is_admin"]) = (true, true);
            if (name == NotInAscii)
                admin["email"] = name;
            return admin;
        }
    }
}
