using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Finds the keys that deliveries are signed with. It does the same work for accounts that have none.</summary>
internal sealed class SignKeys(OneflowDatabase database, SecretProtector protector, ILogger<SignKeys> logger)
{
    /// <summary>A key that signs no delivery.</summary>
    public static readonly string Decoy = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private const long DecoyAccount = 0;

    private readonly Lazy<string?> _protectedDecoy = new(() => ProtectDecoy(protector));

    /// <summary>Finds the key of an account.</summary>
    /// <returns>The key; null when the account has none, or one that cannot be decrypted.</returns>
    public async Task<string?> FindAsync(long accountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var text = await db.Registrations.Where(row => row.AccountId == accountId).Select(row => row.ProtectedSignKey)
            .FirstOrDefaultAsync(cancellationToken);
        var (owner, key) = text is null ? (DecoyAccount, _protectedDecoy.Value) : (accountId, text);
        try
        {
            var found = key is null ? null : protector.UnprotectSignKey(owner, key);
            return text is null ? null : found;
        }
        catch (CryptographicException exception)
        {
            if (text is not null)
            {
                logger.LogError(
                    exception,
                    "The sign key of account {AccountId} cannot be decrypted, so its deliveries are refused. "
                    + "Restore the Data Protection keys, "
                    + "or have the account enabled again.",
                    accountId);
            }

            return null;
        }
    }

    private static string? ProtectDecoy(SecretProtector protector)
    {
        try
        {
            return protector.ProtectSignKey(DecoyAccount, Decoy);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
