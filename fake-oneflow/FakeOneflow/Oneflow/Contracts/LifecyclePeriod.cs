using System.Globalization;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A length of time as the lifecycle counts it: a number of days, weeks, months or years, such as <c>3m</c>.</summary>
internal sealed record LifecyclePeriod(int Count, char Unit)
{
    private const int MaxCount = 1200;

    public static LifecyclePeriod? Parse(string text) =>
        text.Length > 1
        && text[^1] is 'd' or 'w' or 'm' or 'y'
        && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count is > 0 and <= MaxCount
            ? new(count, text[^1])
            : null;

    /// <summary>The moment some periods later. Counted from the beginning each time, so that short months shorten no later one.</summary>
    public DateTimeOffset After(DateTimeOffset start, int times = 1)
    {
        var count = Count * times;
        var years = Unit switch { 'd' => count / 365, 'w' => count / 52, 'm' => count / 12, _ => count };
        // What is longer than the calendar never comes.
        if (start.Year + years > DateTimeOffset.MaxValue.Year - 2)
            return DateTimeOffset.MaxValue;
        if (start.Year + years < DateTimeOffset.MinValue.Year + 2)
            return DateTimeOffset.MinValue;

        return Unit switch
        {
            'd' => start.AddDays(count),
            'w' => start.AddDays(7 * count),
            'm' => start.AddMonths(count),
            _ => start.AddYears(count),
        };
    }

    /// <summary>The moment one period earlier.</summary>
    public DateTimeOffset Before(DateTimeOffset end) => After(end, -1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Unit}");

    public static LifecyclePeriod? KeepOrNull(StateStream state, LifecyclePeriod? it) =>
        state.Flag(it is not null) ? new(state.Int(it?.Count), (char)state.Int(it?.Unit)) : null;
}
