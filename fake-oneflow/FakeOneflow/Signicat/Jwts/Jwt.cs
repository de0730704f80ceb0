using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Signicat.Jwts;

/// <summary>JSON Web Tokens signed with HS384, as the vendor's samples are.</summary>
internal static class Jwt
{
    // A node defers that a member is there twice, until a member is read.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly string Header = Base64Url.EncodeToString("{\"alg\":\"HS384\",\"typ\":\"JWT\"}"u8);

    public static string Encode(JsonObject claims, byte[] key)
    {
        var text = $"{Header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{text}.{Base64Url.EncodeToString(Sign(text, key))}";
    }

    /// <summary>The claims; null when the text is not a JWT that was signed with the key.</summary>
    public static JsonObject? Decode(string text, byte[] key)
    {
        var end = text.LastIndexOf('.');
        if (end < 0 || !IsSigned(text[..end], text[(end + 1)..], key))
            return null;

        return Claims(text);
    }

    /// <summary>The claims of a JWT, no matter who signed it; null when the text is not a JWT.</summary>
    public static JsonObject? Claims(string text)
    {
        if (text.Split('.') is not [_, var payload, _])
            return null;

        try
        {
            return OutsideJson.Read(Base64Url.DecodeFromChars(payload), Strict) is { ValueKind: JsonValueKind.Object } claims
                ? JsonObject.Create(claims)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsSigned(string text, string signature, byte[] key)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Sign(text, key));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Sign(string text, byte[] key) => HMACSHA384.HashData(key, Encoding.UTF8.GetBytes(text));
}
