using System.Security.Cryptography;
using System.Text;

namespace OneflowFake.Tenants;

/// <summary>
/// Texts that look drawn at random but follow from a tenant's seed. Tenants that share a seed differ in their twin
/// number, so that no two of a process share a secret.
/// </summary>
internal sealed class SeededSecrets(int seed, int replica)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public byte[] Derive(string purpose, long number, int length) =>
        Derive($"{purpose}:{seed}:{replica}:{number}", length);

    /// <summary>Bytes that twins share, for what is no secret: tenants of one seed then give the same answers.</summary>
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
