using System.Buffers;
using System.Text;

namespace ApiWrappers;

/// <summary>Removes secrets from texts.</summary>
internal static class SecretText
{
    private const string Replacement = "[redacted]";

    // Fewer characters reveal nothing, and end many texts by chance.
    private const int ShortestPart = 4;

    // Stands where a text breaks off within a character.
    private const char Broken = '\uFFFD';

    private static readonly SearchValues<char> Escapes = SearchValues.Create("%\\");

    /// <summary>Returns a text without a secret, plain or escaped; at the end of the text, also without the beginning of one.</summary>
    public static string Redact(string text, string secret)
    {
        var whole = text.Replace(secret, Replacement, StringComparison.OrdinalIgnoreCase);
        if (whole.AsSpan().ContainsAny(Escapes) || MayHavePlus(whole, secret))
            whole = RedactEscaped(whole, secret);
        var end = whole.AsSpan().TrimEnd(Broken);
        for (var length = Math.Min(secret.Length - 1, end.Length); length >= ShortestPart; length--)
        {
            if (end.EndsWith(secret.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                return string.Concat(end[..^length], Replacement);
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
        if (!Ascii.IsValid(secret) || text.ContainsAny((byte)'%', (byte)'\\') || (secret.Contains(' ') && text.Contains((byte)'+')))
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

    // Forms write a space as a plus.
    private static bool MayHavePlus(string text, string secret) => secret.Contains(' ') && text.Contains('+');

    // The number of characters of the text that are the secret; 0 when it is not there.
    private static int LengthAt(string text, int start, string secret)
    {
        var position = start;
        for (var found = 0; found < secret.Length;)
        {
            var rest = text.AsSpan(position);
            var (length, count) = EscapedCharacter.Match(rest, secret.AsSpan(found));
            if (length == 0)
                return found >= ShortestPart && (rest.Trim(Broken).IsEmpty || EscapedCharacter.IsCutOff(rest)) ? text.Length - start : 0;

            position += length;
            found += count;
        }

        return position - start;
    }
}
