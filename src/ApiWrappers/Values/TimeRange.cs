using System.Globalization;

namespace ApiWrappers;

/// <summary>A range of times for a filter, open at either side, written <c>from|to</c>.</summary>
/// <param name="From">The earliest time; null for no limit.</param>
/// <param name="To">The latest time; null for no limit.</param>
public readonly record struct TimeRange(DateTimeOffset? From, DateTimeOffset? To) : IApiValue
{
    /// <summary>Creates a range from a time on.</summary>
    /// <param name="time">The earliest time.</param>
    public static TimeRange Since(DateTimeOffset time) => new(time, null);

    /// <summary>Creates a range up to a time.</summary>
    /// <param name="time">The latest time.</param>
    public static TimeRange Until(DateTimeOffset time) => new(null, time);

    /// <inheritdoc/>
    public string ToApiText() => $"{Text(From)}|{Text(To)}";

    private static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
