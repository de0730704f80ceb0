using System.Text;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>Text of a document as docs and terminals can hold it.</summary>
internal static class PlainText
{
    /// <summary>
    /// Returns a text as one line, with a question mark for each character that would control a terminal or show the others in
    /// another order.
    /// </summary>
    public static string Line(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(letter => IsControl(letter) ? '?' : letter));

    /// <summary>Returns a text with line feeds as the only line breaks, and without characters that XML has no place for.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
                plain.Append('\n');
            else if (rune.Value is '\t' or '\n' or (>= ' ' and not (0xFFFE or 0xFFFF) and not (>= 0x7F and < 0xA0)))
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    private static bool IsControl(char letter) => char.IsControl(letter)
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
