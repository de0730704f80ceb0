using System.Globalization;

namespace ApiWrappers;

/// <summary>Writes values as text, in paths, queries, headers, cookies and forms alike.</summary>
internal static class ApiText
{
    /// <summary>A time in UTC, with the letter Z and seven digits of a second.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>True or false, in lower case.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A value of any type that a parameter may have; null for null.</summary>
    public static string? Of<T>(T value) => value switch
    {
        null => null,
        string text => text,
        bool flag => Of(flag),
        IApiValue other => other.ToApiText(),
        DateTimeOffset time => Of(time),
        DateOnly date => Of(date),
        TimeSpan duration => new ApiDuration(0, duration).ToApiText(),
        TimeOnly time => new ApiTime(time).ToApiText(),
        Uri address => address.OriginalString,
        ReadOnlyMemory<byte> bytes => Convert.ToBase64String(bytes.Span),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
