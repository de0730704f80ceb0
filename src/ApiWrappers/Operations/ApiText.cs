using System.Globalization;

namespace ApiWrappers;

/// <summary>How times and dates are written in paths, queries and headers.</summary>
internal static class ApiText
{
    /// <summary>A time in UTC, with the letter Z and seven digits of a second.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
