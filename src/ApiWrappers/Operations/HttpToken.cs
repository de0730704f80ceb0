using System.Buffers;
using System.Text;

namespace ApiWrappers;

/// <summary>The token of RFC 9110: names of headers and cookies consist of its characters.</summary>
internal static class HttpToken
{
    private static readonly SearchValues<char> Characters
        = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>True when the text is a token.</summary>
    public static bool Is(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>
    /// Returns a token as it is; any other text with each character that a token cannot contain, and <c>%</c>, as the percent-encoded
    /// bytes of UTF-8.
    /// </summary>
    public static string Escape(string text)
    {
        if (Is(text))
            return text;

        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            escaped.Append(Is(character) && character != "%" ? character : Uri.EscapeDataString(character));
        }

        return escaped.ToString();
    }
}
