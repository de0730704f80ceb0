using System.Text;

namespace OneflowFake.Signicat.Tokens;

/// <summary>Id and secret as a request has them.</summary>
/// <param name="Id">The id.</param>
/// <param name="Secret">The secret.</param>
internal sealed record ClientCredentials(string Id, string Secret)
{
    private const string Scheme = "Basic ";

    /// <summary>True when a header is of HTTP Basic, well formed or not. The name of the scheme may be in any case.</summary>
    public static bool IsBasic(string header) => header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a header of HTTP Basic; null when it is malformed. Each half is form-encoded before they are joined, which
    /// RFC 6749 asks for in section 2.3.1: a secret with <c>+</c> or <c>%</c> comes to harm without.
    /// </summary>
    public static ClientCredentials? ReadBasic(string header)
    {
        var buffer = new byte[header.Length];
        if (!IsBasic(header) || !Convert.TryFromBase64String(header[Scheme.Length..].Trim(), buffer, out var length))
            return null;

        var text = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new(FormFields.Decode(text[..colon]), FormFields.Decode(text[(colon + 1)..]));
    }

    // A record would print the secret.
    public override string ToString() => "credentials of an API client";
}
