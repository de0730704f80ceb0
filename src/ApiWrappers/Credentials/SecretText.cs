using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiWrappers;

/// <summary>Removes secrets from texts.</summary>
internal static class SecretText
{
    private const string Replacement = "[redacted]";

    // Fewer characters reveal nothing, and end many texts by chance.
    private const int ShortestPart = 4;

    private static readonly SearchValues<char> Escapes = SearchValues.Create("%\\");

    /// <summary>Returns a text without a secret, plain or escaped; at the end of the text, also without the beginning of one.</summary>
    public static string Redact(string text, string secret)
    {
        var whole = text.Replace(secret, Replacement, StringComparison.OrdinalIgnoreCase);
        if (whole.AsSpan().ContainsAny(Escapes))
            whole = RedactEscaped(whole, secret);
        for (var length = Math.Min(secret.Length - 1, whole.Length); length >= ShortestPart; length--)
        {
            if (whole.AsSpan().EndsWith(secret.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                return string.Concat(whole.AsSpan(0, whole.Length - length), Replacement);
        }

        return whole;
    }

    /// <summary>
    /// Indicates whether <see cref="Redact"/> might change a text. False is certain, true is not: without escapes, a text that lacks
    /// the first characters of a secret holds neither the secret nor a part of it.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="secret">The secret.</param>
    public static bool MayBeIn(ReadOnlySpan<byte> text, string secret)
    {
        if (!Ascii.IsValid(secret) || text.ContainsAny((byte)'%', (byte)'\\'))
            return true;

        var beginning = secret.AsSpan(0, Math.Min(secret.Length, ShortestPart));
        var (lower, upper) = ((byte)char.ToLowerInvariant(beginning[0]), (byte)char.ToUpperInvariant(beginning[0]));
        while (text.IndexOfAny(lower, upper) is >= 0 and var at && text.Length - at >= beginning.Length)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, beginning.Length), beginning))
                return true;

            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Returns a secret in Base64, in which headers are often quoted, without padding.</summary>
    public static string Base64(string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=');

    private static string RedactEscaped(string text, string secret)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at, secret);
            if (length > 0)
                shown.Append(Replacement);
            else
                shown.Append(text[at]);
            at += Math.Max(length, 1);
        }

        return shown.ToString();
    }

    // The number of characters of the text that are the secret; 0 when it is not there.
    private static int LengthAt(string text, int start, string secret)
    {
        var position = start;
        for (var found = 0; found < secret.Length; found++)
        {
            if (position == text.Length)
                return found < ShortestPart ? 0 : position - start;

            var (character, length) = CharacterAt(text.AsSpan(position));
            if (char.ToUpperInvariant(character) != char.ToUpperInvariant(secret[found]))
                return 0;

            position += length;
        }

        return position - start;
    }

    private static (char Character, int Length) CharacterAt(ReadOnlySpan<char> text) => text switch
    {
        ['%', _, _, ..] when IsHexadecimal(text[1..3], out var code) => ((char)code, 3),
        ['\\', 'u', _, _, _, _, ..] when IsHexadecimal(text[2..6], out var code) => ((char)code, 6),
        ['\\', '/' or '"' or '\\', ..] => (text[1], 2),
        _ => (text[0], 1),
    };

    private static bool IsHexadecimal(ReadOnlySpan<char> digits, out int code)
        => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
