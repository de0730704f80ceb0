using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Integration.Tests.Webhooks;

namespace Oneflow.Integration.Tests.Registration;

public sealed class SignKeysTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Fact]
    public async Task Attack_10_An_unknown_account_costs_the_decryptions_of_a_known_one()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var provider = new FailingProtection();
        await using var host = await TestHost.StartAsync(
            database, fake.Api, options => options.Inbox.Concurrency = 0,
            build: builder => builder.Services.AddSingleton<IDataProtectionProvider>(provider));
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        var forged = WebhookTests.Delivery(signature: new string('0', 40));

        var counts = new List<int>();
        foreach (var accountId in (long[])[WebhookTests.AccountId, 424242, WebhookTests.AccountId])
        {
            var before = provider.Decryptions;
            Assert.Equal(401, (await WebhookTests.PostAsync(host, forged, accountId)).Status);
            counts.Add(provider.Decryptions - before);
        }

        Assert.Equal([1, 1, 1], counts);
    }
}
