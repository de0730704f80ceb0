using System.Security.Cryptography;
using System.Text;

namespace Oneflow.Integration;

/// <summary>The signature of a delivery.</summary>
/// <remarks>Source: docs/introduction. It is not an HMAC, and covers neither body nor time.</remarks>
internal static class WebhookSignature
{
    /// <summary>Returns true when a delivery was signed with a key. It takes the same time for wrong signatures.</summary>
    public static bool IsValid(string callbackId, string signKey, string? signature)
        => signature is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(callbackId, signKey)), Encoding.UTF8.GetBytes(signature));

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "Oneflow signs with SHA-1.")]
    public static string Of(string callbackId, string signKey)
        => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(callbackId + signKey)));
}
