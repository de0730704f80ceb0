using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiWrappers;

/// <summary>Reads a character of a text as it is, or with an escape of JSON, URLs or forms.</summary>
internal static class EscapedCharacter
{
    private const int MostBytes = 4;

    /// <summary>Compares the beginnings of a text and of a secret, in any letter case.</summary>
    /// <returns>
    /// The number of characters of the text that write the first one of the secret, and 1, or 2 for a pair of surrogates; zeros when they
    /// do not.
    /// </returns>
    public static (int Length, int Count) Match(ReadOnlySpan<char> text, ReadOnlySpan<char> secret) => text switch
    {
        [] => default,
        ['%', ..] when MatchPercent(text, secret) is { Length: > 0 } found => found,
        ['\\', 'u', _, _, _, _, ..] when IsHexadecimal(text[2..6], out var code) && IsSame((char)code, secret[0]) => (6, 1),
        ['\\', '/' or '"' or '\\', ..] when text[1] == secret[0] => (2, 1),
        ['+', ..] when secret[0] == ' ' => (1, 1),
        _ => IsSame(text[0], secret[0]) ? (1, 1) : default,
    };

    /// <summary>True when the text is the beginning of an escape, as where a longer text was cut.</summary>
    public static bool IsCutOff(ReadOnlySpan<char> text)
    {
        if (text is ['\\', ..])
            return text.Length == 1 || (text[1] == 'u' && text.Length < 6);

        Span<byte> bytes = stackalloc byte[MostBytes];
        var count = ReadBytes(text, bytes);
        var rest = text[(3 * count)..];
        return (count == 0 ? text is ['%', ..] : IsIncomplete(bytes[..count])) && (rest.IsEmpty || (rest[0] == '%' && rest.Length < 3));
    }

    // URLs escape the bytes of UTF-8; old ones those of Latin-1, which are the first of Unicode.
    private static (int Length, int Count) MatchPercent(ReadOnlySpan<char> text, ReadOnlySpan<char> secret)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        var count = ReadBytes(text, bytes);
        if (count == 0)
            return default;

        Span<char> characters = stackalloc char[2];
        if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == OperationStatus.Done)
        {
            characters = characters[..rune.EncodeToUtf16(characters)];
            if (secret.StartsWith(characters, StringComparison.OrdinalIgnoreCase))
                return (3 * used, characters.Length);
        }

        return IsSame((char)bytes[0], secret[0]) ? (3, 1) : default;
    }

    // The bytes of the percent escapes that the text begins with.
    private static int ReadBytes(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var count = 0;
        while (count < MostBytes && text is ['%', _, _, ..] && IsHexadecimal(text[1..3], out var code))
        {
            bytes[count++] = (byte)code;
            text = text[3..];
        }

        return count;
    }

    private static bool IsIncomplete(ReadOnlySpan<byte> bytes)
        => Rune.DecodeFromUtf8(bytes, out _, out _) == OperationStatus.NeedMoreData;

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private static bool IsHexadecimal(ReadOnlySpan<char> digits, out int code)
        => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
