using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration.Tests;

/// <summary>The key that the deliveries of tests are signed with.</summary>
internal static class TestKeys
{
    public const string SignKey = "a-key-that-only-tests-sign-with";

    public static string Sign(string callbackId) => WebhookSignature.Of(callbackId, SignKey);

    /// <summary>Lets an account expect the key.</summary>
    public static async Task StoreAsync(TestHost host, TestDatabase database, long accountId)
    {
        await host.Get<RegistrationStore>().PrepareAsync(accountId, CancellationToken.None);
        var text = host.Get<SecretProtector>().ProtectSignKey(accountId, SignKey);
        await using var db = TestContexts.Open(database);
        await db.Registrations.Where(row => row.AccountId == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ProtectedSignKey, text));
    }
}
