using System.Globalization;
using System.Text.RegularExpressions;

namespace OneflowFake.Comparison.Comparing;

/// <summary>The form of a text: all that is compared of most texts, and all that a report shows of them.</summary>
internal static partial class TextForm
{
    public const string Plain = "text";
    public const string Empty = "empty text";

    /// <summary>True for a form that users cannot give to a text by chance.</summary>
    public static bool IsStrict(string form) => form is not (Plain or Empty or "number in a text" or "email" or "URL");

    public static string Of(string text)
    {
        if (text.Length == 0)
            return Empty;
        if (Time().Match(text) is { Success: true } time)
            return "time " + Pattern(time);
        if (Date().IsMatch(text))
            return "date 9999-99-99";
        if (Guid.TryParse(text, out _))
            return "UUID";
        if (Jwt().IsMatch(text))
            return "JWT";
        if (Email().IsMatch(text))
            return "email";
        if (Url().IsMatch(text))
            return "URL";

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "number in a text" : Plain;
    }

    // The number of digits of a fraction depends on the value where zeros are cut off.
    private static string Pattern(Match time)
    {
        var fraction = time.Groups["fraction"].Length > 0 ? ".9" : "";
        var zone = Digit().Replace(time.Groups["zone"].Value, "9").Replace('-', '+');
        return $"9999-99-99{time.Groups["t"].Value}99:99:99{fraction}{zone}";
    }

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?<t>[T ])[0-9]{2}:[0-9]{2}:[0-9]{2}(?<fraction>\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[\w\-]{10,}\.[\w\-]{10,}\.[\w\-]{10,}$")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^https?://\S+$")]
    private static partial Regex Url();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
