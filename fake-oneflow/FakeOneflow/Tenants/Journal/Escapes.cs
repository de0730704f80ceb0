using System.Buffers;
using System.Globalization;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// Writes out letters, digits and the like that are escaped, as <c>\u0040</c> in JSON or <c>%40</c> in an address, so that
/// nothing hides behind them. Other escapes stay, since a text could mean something else without.
/// </summary>
internal static class Escapes
{
    private static readonly SearchValues<byte> Harmless =
        SearchValues.Create("-@._+0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // What is escaped more often than this hides from readers as well.
    private const int MaxRounds = 4;

    public static ReadOnlySpan<byte> Undo(ReadOnlySpan<byte> text)
    {
        for (var round = 0; round < MaxRounds && text.IndexOfAny((byte)'%', (byte)'\\') >= 0; round++)
        {
            var plain = UndoOnce(text);
            if (plain.Length == text.Length)
                break;

            text = plain;
        }

        return text;
    }

    private static ReadOnlySpan<byte> UndoOnce(ReadOnlySpan<byte> text)
    {
        var result = new ArrayBufferWriter<byte>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = 1;
            if (Read(text[at..], out var plain) is > 0 and var escaped)
            {
                result.Write([plain]);
                length = escaped;
            }
            else
            {
                result.Write(text.Slice(at, length));
            }

            at += length;
        }

        return result.WrittenSpan;
    }

    /// <summary>Reads an escape of a harmless character; 0 when there is none.</summary>
    private static int Read(ReadOnlySpan<byte> text, out byte plain)
    {
        // An escape may itself be escaped, as %2540 and \\u0040 are.
        var length = text.StartsWith("\\u00"u8) ? 6 : text.StartsWith("\\\\u00"u8) ? 7 : text.StartsWith("%"u8) ? 3 : 0;
        plain = 0;
        return length > 0
            && text.Length >= length
            && byte.TryParse(text[(length - 2)..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out plain)
            && (Harmless.Contains(plain) || (plain == '%' && IsHex(text[length..])))
            ? length
            : 0;
    }

    private static bool IsHex(ReadOnlySpan<byte> text) =>
        text.Length >= 2 && char.IsAsciiHexDigit((char)text[0]) && char.IsAsciiHexDigit((char)text[1]);
}
