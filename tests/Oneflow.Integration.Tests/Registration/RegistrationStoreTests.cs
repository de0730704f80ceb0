using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration.Tests.Registration;

public sealed class RegistrationStoreTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Theory, Databases]
    public async Task A_claim_is_renewed_by_the_run_that_holds_it_alone(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<RegistrationStore>();
        await store.PrepareAsync(1, default);
        var row = (await store.TryClaimAsync(1, default))!;

        Assert.True(await store.RenewAsync(row, default));
        Assert.Null(await store.TryClaimAsync(1, default));

        await store.ReleaseAsync(row);
        Assert.False(await store.RenewAsync(row, default));
        Assert.NotNull(await store.TryClaimAsync(1, default));
        Assert.False(await store.RenewAsync(row, default));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveAsync(row, default));
        Assert.Equal("The registration of account 1 took too long, and another run has taken it over.", error.Message);
    }

    [Theory, Databases]
    public async Task A_registration_that_is_opened_again_leaves_the_others_complete(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<RegistrationStore>();
        long[] accounts = [3, 1, 2];
        foreach (var account in accounts)
        {
            await host.Get<IOneflowTokenStore>().StoreAsync(account, $"{account:D40}");
            await store.PrepareAsync(account, default);
        }

        Assert.Equal([1, 2, 3], await store.ListOpenAsync(default));
        await using (var db = TestContexts.Open(database))
            await db.Registrations.ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedAt, TestHost.Start));
        Assert.Empty(await store.ListOpenAsync(default));

        await store.ReopenAsync(2, default);

        Assert.Equal([2], await store.ListOpenAsync(default));
    }
}
