using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Oneflow.Integration;

/// <summary>
/// Encrypts the secrets of accounts. Purpose and account are part of the key, so that a secret that is copied to another
/// row cannot be decrypted there.
/// </summary>
internal sealed class SecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _tokens = provider.CreateProtector("Oneflow.Integration", "ApiToken.v1");
    private readonly IDataProtector _signKeys = provider.CreateProtector("Oneflow.Integration", "WebhookSignKey.v1");

    public string ProtectToken(long accountId, string token) => For(_tokens, accountId).Protect(token);

    public string ProtectSignKey(long accountId, string signKey) => For(_signKeys, accountId).Protect(signKey);

    /// <summary>Decrypts a token, also with keys that were replaced since.</summary>
    /// <exception cref="CryptographicException">The keys it was encrypted with are missing.</exception>
    public string UnprotectToken(long accountId, string text) => For(_tokens, accountId).Unprotect(text);

    /// <inheritdoc cref="UnprotectToken"/>
    public string UnprotectSignKey(long accountId, string text) => For(_signKeys, accountId).Unprotect(text);

    private static IDataProtector For(IDataProtector protector, long accountId)
        => protector.CreateProtector(accountId.ToString(CultureInfo.InvariantCulture));
}
