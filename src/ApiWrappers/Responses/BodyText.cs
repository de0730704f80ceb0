using System.Text;

namespace ApiWrappers;

/// <summary>Cuts texts to a number of bytes.</summary>
internal static class BodyText
{
    /// <summary>Returns the beginning of a text, of at most a number of bytes in UTF-8.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit / 3 || Encoding.UTF8.GetByteCount(text) <= limit)
            return text;

        Encoding.UTF8.GetEncoder().Convert(text, new byte[limit], flush: false, out var characters, out _, out _);
        return text[..characters];
    }
}
