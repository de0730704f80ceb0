using System.Buffers.Text;
using System.Globalization;

namespace OneflowFake.Tenants.Calls;

/// <summary>
/// Opaque ids of requests, of the length that the vendor's samples have. They are derived, not drawn: the same run has
/// the same ids.
/// </summary>
internal static class RequestIds
{
    private const int Bytes = 40;

    public static string For(Tenant tenant) =>
        Format(tenant.Secrets.DeriveShared("request", tenant.CountRequest(), Bytes));

    /// <summary>The id of a call without an account.</summary>
    /// <param name="serverSeed">Seed of the server.</param>
    /// <param name="number">The number of the call among those without an account, from 1 on.</param>
    public static string ForAnonymous(int serverSeed, long number) =>
        Format(SeededSecrets.Derive(string.Create(CultureInfo.InvariantCulture, $"stranger:{serverSeed}:{number}"), Bytes));

    // 40 bytes leave a remainder of one in base64, which is what makes the id end with two equals signs.
    private static string Format(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes) + "==";
}
