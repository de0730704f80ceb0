using System.Globalization;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// A number of days, weeks, months or years, written <c>3m</c>. It is not a <see cref="TimeSpan"/>: months differ in length.
/// </summary>
/// <param name="Count">The number; not negative.</param>
/// <param name="Unit">The unit.</param>
[JsonConverter(typeof(CalendarPeriodConverter))]
public readonly record struct CalendarPeriod(int Count, PeriodUnit Unit) : IApiValue
{
    private const string Units = "dwmy";

    /// <summary>Parses the form that <see cref="ToString"/> returns.</summary>
    /// <param name="text">A number and one of <c>d</c>, <c>w</c>, <c>m</c>, <c>y</c>.</param>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static CalendarPeriod Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a period. Write a number and one of d, w, m, y, such as 3m.");

    /// <summary>Parses the form that <see cref="ToString"/> returns.</summary>
    /// <param name="text">A number and one of <c>d</c>, <c>w</c>, <c>m</c>, <c>y</c>.</param>
    /// <param name="period">The period.</param>
    /// <returns>True when the text has that form.</returns>
    public static bool TryParse(string? text, out CalendarPeriod period)
    {
        period = default;
        if (string.IsNullOrEmpty(text)
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Units.IndexOf(text[^1], StringComparison.Ordinal) is not (>= 0 and var unit))
            return false;

        period = new CalendarPeriod(count, (PeriodUnit)unit);
        return true;
    }

    /// <inheritdoc/>
    public string ToApiText() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Units[(int)Unit]}");

    /// <summary>Returns the period as <c>3m</c>.</summary>
    public override string ToString() => ToApiText();
}
