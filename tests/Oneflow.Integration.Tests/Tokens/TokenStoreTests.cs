using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Oneflow.Client;

namespace Oneflow.Integration.Tests.Tokens;

public sealed class TokenStoreTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Theory, Databases]
    public async Task An_enabled_account_can_be_called_by_the_factory(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 1);

        var result = await host.Get<IOneflowAccounts>().EnableAsync($" {tenant.Token}\n");
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);

        Assert.Equal(new OneflowEnableResult(OneflowEnableOutcome.Enabled, tenant.AccountId), result);
        Assert.Equal(tenant.AccountId, (await client.Account.GetAccountAsync()).Id);
    }

    [Theory, Databases]
    public async Task An_account_that_was_never_enabled_says_so(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);

        var error = await Assert.ThrowsAsync<OneflowAccountUnavailableException>(
            () => host.Get<IOneflowClientFactory>().ForAccountAsync(5).AsTask());

        Assert.Equal((5, OneflowTokenStatus.NeverEnabled), (error.AccountId, error.Status));
    }

    [Theory, Databases]
    public async Task A_401_marks_the_token_as_revoked_and_the_factory_says_so(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 2);
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        await tenant.RevokeAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => client.Account.GetAccountAsync());

        var error = await Assert.ThrowsAsync<OneflowAccountUnavailableException>(
            () => host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId).AsTask());
        Assert.Equal((OneflowTokenStatus.Revoked, TestHost.Start.AddMinutes(5)), (error.Status, error.Since));
        var later = await client.Account.TryGetAccountAsync();
        Assert.Same(typeof(OneflowAccountUnavailableException), later.Error?.Exception?.GetType());
        await using var db = TestContexts.Open(database);
        Assert.Null((await db.Accounts.SingleAsync()).ProtectedToken);
        Assert.DoesNotContain(tenant.Token, host.LogText + error, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Field_A16_A_401_for_the_acting_user_leaves_the_token(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 6);
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
        var user = client.AsUser("left@corp.example");

        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => user.Contracts.DeleteContractAsync(1));
        Assert.Equal(OneflowTokenStatus.Active, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
        Assert.Equal(tenant.AccountId, (await client.Account.GetAccountAsync()).Id);

        await tenant.RevokeAsync();
        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => user.Contracts.DeleteContractAsync(1));
        Assert.Equal(OneflowTokenStatus.Revoked, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
    }

    [Theory, Databases]
    public async Task A_401_for_an_older_token_leaves_the_newer(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<IOneflowTokenStore>();
        await store.StoreAsync(7, Text(1));
        await store.StoreAsync(7, Text(2));

        await store.RejectedAsync(7, Text(1), default);

        Assert.Equal(ApiToken.Parse(Text(2)), await store.GetTokenAsync(7, default));
    }

    [Theory, Databases]
    public async Task Stores_at_once_leave_one_row(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<IOneflowTokenStore>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (number, cancellationToken) => await store.StoreAsync(7, Text(number), cancellationToken));

        await using var db = TestContexts.Open(database);
        Assert.Equal(40, (await db.Accounts.SingleAsync()).Version);
        Assert.Equal(OneflowTokenStatus.Active, (await store.FindAsync(7))?.Status);
    }

    [Theory, Databases]
    public async Task The_database_holds_no_token_and_no_row_opens_with_another_accounts_secret(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<IOneflowTokenStore>();
        await store.StoreAsync(7, Text(1));
        await store.StoreAsync(8, Text(2));

        await using var db = TestContexts.Open(database);
        var seven = await db.Accounts.SingleAsync(row => row.AccountId == 7);
        Assert.DoesNotContain(Text(1), seven.ProtectedToken, StringComparison.Ordinal);
        await db.Accounts.Where(row => row.AccountId == 8)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ProtectedToken, seven.ProtectedToken));
        Assert.Equal(OneflowTokenStatus.Unreadable, (await store.FindAsync(8))?.Status);
    }

    [Theory, Databases]
    public async Task The_database_holds_neither_token_nor_sign_key_in_clear(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 4);
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        await host.Get<RegistrationStore>().PrepareAsync(tenant.AccountId, default);
        var signKey = await host.Get<SignKeys>().FindAsync(tenant.AccountId, default);

        var dump = await database.DumpAsync();

        await using var db = TestContexts.Open(database);
        Assert.Contains((await db.Accounts.SingleAsync()).ProtectedToken!, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(signKey!, dump, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_token_whose_key_was_revoked_is_told_and_mended_by_enabling_again(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        var tenant = await FakeTenant.CreateAsync(fake.Server, 5);
        await using (var before = await TestHost.StartAsync(database, fake.Api, keys: keys.Use))
        {
            await before.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
            before.Get<IKeyManager>().RevokeKey(Assert.Single(before.Get<IKeyManager>().GetAllKeys()).KeyId, "stolen");
        }

        await using var host = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);
        var error = await Assert.ThrowsAsync<OneflowAccountUnavailableException>(
            () => host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId).AsTask());
        Assert.Equal(OneflowTokenStatus.Unreadable, error.Status);
        Assert.Contains("missing or revoked", error.Message, StringComparison.Ordinal);

        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
    }

    [Theory, Databases]
    public async Task A_token_outlives_the_key_it_was_stored_with_and_takes_the_new_one_when_stored_again(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        await using var host = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);
        var store = host.Get<IOneflowTokenStore>();
        await store.StoreAsync(7, Text(1));
        var manager = host.Get<IKeyManager>();
        var first = Assert.Single(manager.GetAllKeys());
        var second = manager.CreateNewKey(first.ActivationDate.AddMilliseconds(1), first.ExpirationDate.AddDays(30));

        await using var rotated = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);
        store = rotated.Get<IOneflowTokenStore>();
        Assert.Equal(ApiToken.Parse(Text(1)), await store.GetTokenAsync(7, default));
        Assert.Contains(first.KeyId, await KeyIdsAsync(database));

        await store.StoreAsync(7, Text(1));
        Assert.Contains(second.KeyId, await KeyIdsAsync(database));
        Assert.Equal(ApiToken.Parse(Text(1)), await store.GetTokenAsync(7, default));
    }

    [Theory, Databases]
    public async Task A_lost_key_ring_is_told_and_mended_by_enabling_again(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 3);
        await using (var before = await TestHost.StartAsync(database, fake.Api))
            await before.Get<IOneflowAccounts>().EnableAsync(tenant.Token);

        await using var host = await TestHost.StartAsync(database, fake.Api);
        var error = await Assert.ThrowsAsync<OneflowAccountUnavailableException>(
            () => host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId).AsTask());
        Assert.Equal(OneflowTokenStatus.Unreadable, error.Status);
        Assert.Contains("enable the extension again", error.Message, StringComparison.Ordinal);

        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        await host.Get<IOneflowClientFactory>().ForAccountAsync(tenant.AccountId);
    }

    [Theory, Databases]
    public async Task A_removed_account_is_gone(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        var store = host.Get<IOneflowTokenStore>();
        await store.StoreAsync(7, Text(1));

        Assert.True(await store.RemoveAsync(7));
        Assert.False(await store.RemoveAsync(7));
        Assert.Null(await store.FindAsync(7));
    }

    private static string Text(int number) => $"{number:D40}";

    // A protected text begins with 4 bytes that say so, and the id of its key.
    private static async Task<IReadOnlyList<Guid>> KeyIdsAsync(TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var texts = await db.Accounts.Select(row => row.ProtectedToken!).ToListAsync();
        return [.. texts.Select(text => new Guid(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(text).AsSpan(4, 16)))];
    }
}
