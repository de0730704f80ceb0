using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// A duration as ISO 8601 writes it, such as <c>P1DT2H</c> or <c>P3M</c>. Months are kept apart from time, since they differ in
/// length; a duration without months converts to and from <see cref="TimeSpan"/>.
/// </summary>
/// <param name="Months">Months; a year is 12.</param>
/// <param name="Time">Weeks, days, hours, minutes, seconds and fractions of a second.</param>
[JsonConverter(typeof(ApiDurationConverter))]
public readonly record struct ApiDuration(int Months, TimeSpan Time) : IApiValue
{
    /// <summary>Converts a span of time.</summary>
    /// <param name="time">The span.</param>
    public static implicit operator ApiDuration(TimeSpan time) => FromTimeSpan(time);

    /// <summary>Converts a span of time.</summary>
    /// <param name="time">The span.</param>
    public static ApiDuration FromTimeSpan(TimeSpan time) => new(0, time);

    /// <summary>The duration as a span of time.</summary>
    /// <exception cref="InvalidOperationException">The duration has months, which differ in length.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? Time
        : throw new InvalidOperationException(
            $"The duration {this} has months, which differ in length. Add Months and Time to a date instead.");

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="text">The text, such as <c>PT1H30M</c>.</param>
    /// <exception cref="FormatException">The text is not an ISO 8601 duration.</exception>
    public static ApiDuration Parse(string text) => TryParse(text, out var duration)
        ? duration
        : throw new FormatException($"'{text}' is not an ISO 8601 duration. Write one such as P1DT2H.");

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duration">The duration.</param>
    /// <returns>True when the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ApiDuration duration) => ApiDurationText.TryRead(text, out duration);

    /// <inheritdoc/>
    public string ToApiText() => ApiDurationText.Write(this);

    /// <summary>The duration in ISO 8601.</summary>
    public override string ToString() => ToApiText();
}
