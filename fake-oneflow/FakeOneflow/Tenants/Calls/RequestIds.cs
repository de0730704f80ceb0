using System.Buffers.Text;

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

    public static string ForAnonymous(int serverSeed, string method, string path) =>
        Format(SeededSecrets.Derive($"stranger:{serverSeed}:{method} {path}", Bytes));

    // 40 bytes leave a remainder of one in base64, which is what makes the id end with two equals signs.
    private static string Format(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes) + "==";
}
