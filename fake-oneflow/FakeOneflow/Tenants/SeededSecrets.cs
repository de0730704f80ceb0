using System.Security.Cryptography;
using System.Text;

namespace OneflowFake.Tenants;

/// <summary>
/// Ids and secrets of a tenant that look drawn at random. Ids follow from its seed. Secrets follow from a key as well, which
/// only the server knows; without a key anyone who knows the seed can compute them. Tenants that share a seed differ in their
/// replica number, so that no two of a process share a secret.
/// </summary>
/// <param name="seed">The seed of the tenant.</param>
/// <param name="replica">Which of the tenants with that seed it is.</param>
/// <param name="key">What secrets follow from; null for the seed alone.</param>
internal sealed class SeededSecrets(int seed, int replica, byte[]? key = null)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A secret.</summary>
    public byte[] Derive(string purpose, long number, int length)
    {
        var subject = $"{purpose}:{seed}:{replica}:{number}";
        return key is null ? Derive(subject, length) : HMACSHA512.HashData(key, Encoding.UTF8.GetBytes(subject))[..length];
    }

    /// <summary>An id that replicas do not share.</summary>
    public byte[] DeriveId(string purpose, long number, int length) => Derive($"{purpose}:{seed}:{replica}:{number}", length);

    /// <summary>An id that replicas share: tenants of one seed then have the same responses.</summary>
    public byte[] DeriveShared(string purpose, long number, int length) =>
        Derive($"{purpose}:{seed}:{number}", length);

    /// <summary>A secret of letters and digits.</summary>
    public string Text(string purpose, long number, int length)
    {
        var text = new StringBuilder(length);
        foreach (var value in Derive(purpose, number, length))
            text.Append(Alphabet[value % Alphabet.Length]);
        return text.ToString();
    }

    public static byte[] Derive(string subject, int length) =>
        SHA512.HashData(Encoding.UTF8.GetBytes(subject))[..length];
}
