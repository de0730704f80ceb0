using System.Security.Cryptography;
using System.Text;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>Signs what webhooks are sent.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-Idfy-Signature";

    /// <summary>HMAC-SHA256 of the very bytes that are sent, in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
