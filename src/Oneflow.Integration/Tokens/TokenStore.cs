using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Keeps tokens in the database.</summary>
internal sealed class TokenStore(
    OneflowDatabase database, SecretProtector protector, TimeProvider clock, ILogger<TokenStore> logger) : IOneflowTokenStore
{
    public async Task StoreAsync(long accountId, ApiToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        var text = protector.ProtectToken(accountId, token.Reveal());
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await database.WriteAsync(
            (db, cancellation) => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO oneflow_accounts (account_id, protected_token, version, enabled_at, revoked_at)
                VALUES ({accountId}, {text}, 1, {now}, NULL)
                ON CONFLICT (account_id) DO UPDATE SET
                    protected_token = excluded.protected_token, version = oneflow_accounts.version + 1,
                    enabled_at = excluded.enabled_at, revoked_at = NULL
                """,
                cancellation),
            cancellationToken);
    }

    public async Task<OneflowAccount?> FindAsync(long accountId, CancellationToken cancellationToken = default)
        => await ReadAsync(accountId, cancellationToken) is { } row ? Describe(row) : null;

    public async IAsyncEnumerable<OneflowAccount> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var rows = db.Accounts.OrderBy(row => row.AccountId).AsAsyncEnumerable().WithCancellation(cancellationToken);
        await foreach (var row in rows)
            yield return Describe(row);
    }

    public async Task<bool> RemoveAsync(long accountId, CancellationToken cancellationToken = default)
        => await database.WriteAsync(
            (db, cancellation) => db.Accounts.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancellation),
            cancellationToken) > 0;

    /// <inheritdoc/>
    /// <exception cref="OneflowAccountUnavailableException">The account has no token that can be used; it says why.</exception>
    public async ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken)
    {
        if (await ReadAsync(accountId, cancellationToken) is not { } row)
            throw new OneflowAccountUnavailableException(accountId, OneflowTokenStatus.NeverEnabled);
        if (row.ProtectedToken is null)
            throw new OneflowAccountUnavailableException(accountId, OneflowTokenStatus.Revoked, row.RevokedAt);

        return Unprotect(row, out var failure)
            ?? throw new OneflowAccountUnavailableException(accountId, OneflowTokenStatus.Unreadable, innerException: failure);
    }

    public async ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (await ReadAsync(accountId, cancellationToken) is not { } row || !token.Equals(Unprotect(row, out _)))
            return;

        var now = clock.GetUtcNow();
        var changed = await database.WriteAsync(
            (db, cancellation) => db.Accounts
                .Where(account => account.AccountId == accountId && account.Version == row.Version)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(account => account.ProtectedToken, (string?)null)
                        .SetProperty(account => account.RevokedAt, now)
                        .SetProperty(account => account.Version, account => account.Version + 1),
                    cancellation),
            cancellationToken);
        if (changed > 0)
        {
            logger.LogWarning(
                "Oneflow refused the token of account {AccountId}. It was dropped; the account must be enabled again.", accountId);
        }
    }

    private async Task<AccountRow?> ReadAsync(long accountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Accounts.FirstOrDefaultAsync(row => row.AccountId == accountId, cancellationToken);
    }

    private OneflowAccount Describe(AccountRow row)
    {
        var status = row.ProtectedToken is null ? OneflowTokenStatus.Revoked
            : Unprotect(row, out _) is null ? OneflowTokenStatus.Unreadable
            : OneflowTokenStatus.Active;
        return new OneflowAccount(row.AccountId, status, row.EnabledAt, row.RevokedAt);
    }

    private ApiToken? Unprotect(AccountRow row, out CryptographicException? failure)
    {
        failure = null;
        try
        {
            return row.ProtectedToken is null ? null : ApiToken.Parse(protector.UnprotectToken(row.AccountId, row.ProtectedToken));
        }
        catch (CryptographicException exception)
        {
            failure = exception;
            return null;
        }
    }
}
