using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>Registrations in the database.</summary>
internal sealed class RegistrationStore(OneflowDatabase database, SecretProtector protector)
{
    private const int SignKeyBytes = 32;

    /// <summary>The time for which a claim holds without being renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly long LeaseMilliseconds = (long)Lease.TotalMilliseconds;

    /// <summary>Creates the row of an account, with a new key, unless it exists.</summary>
    public async Task PrepareAsync(long accountId, CancellationToken cancellationToken)
    {
        var key = NewSignKey(accountId);
        await database.WriteAsync(
            (db, cancellation) => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO oneflow_registrations (account_id, protected_sign_key) VALUES ({accountId}, {key})
                ON CONFLICT (account_id) DO NOTHING
                """,
                cancellation),
            cancellationToken);
    }

    /// <summary>Claims the registration of an account for one run.</summary>
    /// <returns>The current row; null while another run is in progress.</returns>
    public async Task<RegistrationRow?> TryClaimAsync(long accountId, CancellationToken cancellationToken)
    {
        var claim = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var rows = await database.ExecuteAsync<RegistrationRow>(
            $"""
            UPDATE oneflow_registrations SET claim = {claim}, claimed_until = {DatabaseTime.Now} + {LeaseMilliseconds}
            WHERE account_id = {accountId} AND (claim IS NULL OR claimed_until <= {DatabaseTime.Now}) RETURNING *
            """,
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>Extends the claim of a run.</summary>
    /// <returns>True when the claim still held.</returns>
    public async Task<bool> RenewAsync(RegistrationRow row, CancellationToken cancellationToken) => await database.ExecuteAsync(
        $"""
        UPDATE oneflow_registrations SET claimed_until = {DatabaseTime.Now} + {LeaseMilliseconds}
        WHERE account_id = {row.AccountId} AND claim = {row.Claim}
        """,
        cancellationToken) > 0;

    /// <summary>Stores the progress of a run.</summary>
    /// <exception cref="InvalidOperationException">The claim has passed to another run.</exception>
    public async Task SaveAsync(RegistrationRow row, CancellationToken cancellationToken)
    {
        var changed = await database.WriteAsync(
            (db, cancellation) => db.Registrations.Where(stored => stored.AccountId == row.AccountId && stored.Claim == row.Claim)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.TemplateTypeId, row.TemplateTypeId)
                        .SetProperty(stored => stored.WebhookId, row.WebhookId)
                        .SetProperty(stored => stored.ProtectedSignKey, row.ProtectedSignKey)
                        .SetProperty(stored => stored.CompletedAt, row.CompletedAt),
                    cancellation),
            cancellationToken);
        if (changed == 0)
        {
            throw new InvalidOperationException(
                $"The registration of account {row.AccountId} took too long, and another run has taken it over.");
        }
    }

    /// <summary>Lets the next run begin.</summary>
    public Task ReleaseAsync(RegistrationRow row) => database.WriteAsync(
        (db, cancellation) => db.Database.ExecuteSqlAsync(
            $"""
            UPDATE oneflow_registrations SET claim = NULL, claimed_until = NULL
            WHERE account_id = {row.AccountId} AND claim = {row.Claim}
            """,
            cancellation),
        CancellationToken.None);

    /// <summary>Marks a registration as incomplete.</summary>
    public Task ReopenAsync(long accountId, CancellationToken cancellationToken) => database.WriteAsync(
        (db, cancellation) => db.Registrations.Where(row => row.AccountId == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedAt, (DateTimeOffset?)null), cancellation),
        cancellationToken);

    /// <summary>Returns accounts with a token whose registration is not complete.</summary>
    public async Task<IReadOnlyList<long>> ListOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Accounts.Where(account => account.ProtectedToken != null
                && !db.Registrations.Any(row => row.AccountId == account.AccountId && row.CompletedAt != null))
            .OrderBy(account => account.AccountId).Select(account => account.AccountId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Returns the key of a row, or a new one in its place when it cannot be decrypted.</summary>
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

    private string NewSignKey(long accountId)
        => protector.ProtectSignKey(accountId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SignKeyBytes)));
}
