namespace OpenApiDiff;

/// <summary>Text of a spec as a terminal or a page can show it: names of a spec can hold anything.</summary>
internal static class PlainText
{
    /// <summary>
    /// Returns a text with a question mark for each character that would end its line, control a terminal or show the others in
    /// another order.
    /// </summary>
    public static string Of(string text) =>
        text.Any(IsControl) ? string.Concat(text.Select(letter => IsControl(letter) ? '?' : letter)) : text;

    private static bool IsControl(char letter) => char.IsControl(letter)
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
