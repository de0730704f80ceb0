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

    public static ReadOnlySpan<byte> Undo(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'%', (byte)'\\') < 0)
            return text;

        var result = new ArrayBufferWriter<byte>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            // A backslash before another escapes that one, not what follows it.
            var length = text[at..].StartsWith("\\\\"u8) ? 2 : 1;
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
        var length = text.StartsWith("\\u00"u8) ? 6 : text.StartsWith("%"u8) ? 3 : 0;
        plain = 0;
        return length > 0
            && text.Length >= length
            && byte.TryParse(text[(length - 2)..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out plain)
            && Harmless.Contains(plain)
            ? length
            : 0;
    }
}
