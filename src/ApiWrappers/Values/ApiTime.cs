using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>A time of day as RFC 3339 writes it, such as <c>12:30:00Z</c>; many APIs leave out the offset.</summary>
/// <param name="Time">The time of day.</param>
/// <param name="Offset">The offset from UTC; null when the API states none.</param>
[JsonConverter(typeof(ApiTimeConverter))]
public readonly record struct ApiTime(TimeOnly Time, TimeSpan? Offset = null) : IApiValue
{
    /// <summary>Converts a time of day without an offset.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator ApiTime(TimeOnly time) => FromTimeOnly(time);

    /// <summary>Converts a time of day without an offset.</summary>
    /// <param name="time">The time.</param>
    public static ApiTime FromTimeOnly(TimeOnly time) => new(time);

    /// <summary>
    /// Reads a time of RFC 3339, with or without an offset. Of its decimals seven are kept, and a leap second is the next minute's first.
    /// </summary>
    /// <param name="text">The text, such as <c>12:30:00+02:00</c>.</param>
    /// <exception cref="FormatException">The text is not a time.</exception>
    public static ApiTime Parse(string text) => TryParse(text, out var time)
        ? time
        : throw new FormatException($"'{text}' is not a time of RFC 3339. Write one such as 12:30:00Z.");

    /// <summary>Reads a time of RFC 3339, with or without an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time.</param>
    /// <returns>True when the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ApiTime time)
    {
        time = default;
        if (!Rfc3339.TryParseTime(text, out var ticks, out var offset))
            return false;

        time = new ApiTime(new TimeOnly(ticks % TimeSpan.TicksPerDay), offset);
        return true;
    }

    /// <inheritdoc/>
    public string ToApiText()
    {
        var clock = Time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => clock,
            { Ticks: 0 } => clock + "Z",
            { } offset => $"{clock}{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>The time as RFC 3339 writes it.</summary>
    public override string ToString() => ToApiText();
}
