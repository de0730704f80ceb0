using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>Finds out which accounts have tokens, in the same time for those that have none.</summary>
internal sealed class ActiveAccounts(OneflowDatabase database, IOneflowTokenStore store)
{
    public async Task<bool> HasTokenAsync(long accountId, CancellationToken cancellationToken)
    {
        // The host may have a store of its own.
        if (store is not TokenStore)
            return await store.FindAsync(accountId, cancellationToken) is { Status: OneflowTokenStatus.Active };

        await using var db = database.Open();
        return await db.Accounts.AnyAsync(row => row.AccountId == accountId && row.ProtectedToken != null, cancellationToken);
    }
}
