using System.Text;

namespace Oneflow.Integration;

/// <summary>Text that both databases can store.</summary>
internal static class StorableText
{
    /// <summary>
    /// Cuts a text to a length without splitting a surrogate pair, and replaces NUL and lone surrogates, which PostgreSQL refuses.
    /// </summary>
    public static string Of(string text, int maxLength)
    {
        var storable = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (storable.Length + rune.Utf16SequenceLength > maxLength)
                break;
            storable.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return storable.ToString();
    }

    /// <summary>Returns true when a text can be stored as it is.</summary>
    public static bool Is(string? text, int maxLength)
        => text is { Length: > 0 } && text.Length <= maxLength && Of(text, maxLength) == text;
}
