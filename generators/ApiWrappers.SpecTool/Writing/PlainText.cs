using System.Text;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>
/// Text of a document as docs can hold it: with line feeds as the only line breaks, and without characters that XML has no
/// place for.
/// </summary>
internal static class PlainText
{
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
}
