using System.Globalization;

namespace OneflowFake.Console;

/// <summary>Writes moments for people.</summary>
internal static class When
{
    public static string Clock(DateTimeOffset? time) => time?.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    public static string Full(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "never";

    public static string Machine(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The distance of a moment from now: "in 6 h", "3 min ago".</summary>
    public static string Relative(DateTimeOffset? time, DateTimeOffset now)
    {
        if (time is not { } moment)
            return "";

        var span = moment - now;
        var text = Span(span.Duration());
        return text == "0 s" ? "now" : span < TimeSpan.Zero ? $"{text} ago" : $"in {text}";
    }

    public static string Span(TimeSpan span)
    {
        var (number, unit) = span switch
        {
            { TotalDays: >= 2 } => (span.TotalDays, "d"),
            { TotalHours: >= 1 } => (span.TotalHours, "h"),
            { TotalMinutes: >= 1 } => (span.TotalMinutes, "min"),
            _ => (span.TotalSeconds, "s"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");
    }
}
