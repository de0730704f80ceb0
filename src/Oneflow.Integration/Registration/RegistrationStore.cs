using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>Registrations in the database.</summary>
internal sealed class RegistrationStore(OneflowDatabase database, SecretProtector protector, TimeProvider clock)
{
    private const int SignKeyBytes = 32;

    // Longer than all calls of a run together; each step renews it.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The key that deliveries for an account are signed with.</summary>
    /// <exception cref="CryptographicException">It cannot be decrypted.</exception>
    public async Task<string?> FindSignKeyAsync(long accountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var text = await db.Registrations.Where(row => row.AccountId == accountId).Select(row => row.ProtectedSignKey)
            .FirstOrDefaultAsync(cancellationToken);
        return text is null ? null : protector.UnprotectSignKey(accountId, text);
    }

    /// <summary>Makes the row of an account, with a fresh key, unless there is one.</summary>
    public async Task PrepareAsync(long accountId, CancellationToken cancellationToken)
    {
        var key = NewSignKey(accountId);
        await database.WriteAsync(
            (db, cancellation) => db.Database.ExecuteSqlAsync(
                $"INSERT INTO oneflow_registrations (account_id, protected_sign_key) VALUES ({accountId}, {key}) ON CONFLICT (account_id) DO NOTHING",
                cancellation),
            cancellationToken);
    }

    /// <summary>Claims the registration of an account for one run.</summary>
    /// <returns>The row as it stands; null while another run is at work.</returns>
    public async Task<RegistrationRow?> TryClaimAsync(long accountId, CancellationToken cancellationToken)
    {
        var claim = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var (now, until) = LeaseNow();
        var rows = await database.WriteAsync(
            (db, cancellation) => db.Registrations.FromSql(
                $"""
                UPDATE oneflow_registrations SET claim = {claim}, claimed_until = {until}
                WHERE account_id = {accountId} AND (claim IS NULL OR claimed_until <= {now}) RETURNING *
                """).ToListAsync(cancellation),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>Stores how far a run came.</summary>
    /// <exception cref="InvalidOperationException">The claim has passed to another run.</exception>
    public async Task SaveAsync(RegistrationRow row, CancellationToken cancellationToken)
    {
        var (_, until) = LeaseNow();
        var changed = await database.WriteAsync(
            (db, cancellation) => db.Registrations.Where(stored => stored.AccountId == row.AccountId && stored.Claim == row.Claim)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.TemplateTypeId, row.TemplateTypeId)
                        .SetProperty(stored => stored.WebhookId, row.WebhookId)
                        .SetProperty(stored => stored.ProtectedSignKey, row.ProtectedSignKey)
                        .SetProperty(stored => stored.CompletedAt, row.CompletedAt)
                        .SetProperty(stored => stored.ClaimedUntil, DateTimeOffset.FromUnixTimeMilliseconds(until)),
                    cancellation),
            cancellationToken);
        if (changed == 0)
            throw new InvalidOperationException($"The registration of account {row.AccountId} took too long, and another run has taken it over.");
    }

    /// <summary>Lets the next run begin.</summary>
    public Task ReleaseAsync(RegistrationRow row) => database.WriteAsync(
        (db, cancellation) => db.Database.ExecuteSqlAsync(
            $"UPDATE oneflow_registrations SET claim = NULL, claimed_until = NULL WHERE account_id = {row.AccountId} AND claim = {row.Claim}", cancellation),
        CancellationToken.None);

    /// <summary>Has a registration looked at again.</summary>
    public Task ReopenAsync(long accountId, CancellationToken cancellationToken) => database.WriteAsync(
        (db, cancellation) => db.Registrations.Where(row => row.AccountId == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedAt, (DateTimeOffset?)null), cancellation),
        cancellationToken);

    /// <summary>Accounts with a token in which something may be missing.</summary>
    public async Task<IReadOnlyList<long>> ListOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Accounts.Where(account => account.ProtectedToken != null
                && !db.Registrations.Any(row => row.AccountId == account.AccountId && row.CompletedAt != null))
            .OrderBy(account => account.AccountId).Select(account => account.AccountId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The key of a row, or a fresh one in its place when it cannot be decrypted.</summary>
    public string SignKeyOf(RegistrationRow row)
    {
        try
        {
            return protector.UnprotectSignKey(row.AccountId, row.ProtectedSignKey);
        }
        catch (CryptographicException)
        {
            row.ProtectedSignKey = NewSignKey(row.AccountId);
            return protector.UnprotectSignKey(row.AccountId, row.ProtectedSignKey);
        }
    }

    private string NewSignKey(long accountId) => protector.ProtectSignKey(accountId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SignKeyBytes)));

    private (long Now, long Until) LeaseNow()
    {
        var now = clock.GetUtcNow();
        return (now.ToUnixTimeMilliseconds(), (now + Lease).ToUnixTimeMilliseconds());
    }
}
