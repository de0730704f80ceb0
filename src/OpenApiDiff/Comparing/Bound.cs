using System.Globalization;

namespace OpenApiDiff.Comparing;

/// <summary>A limit on a number: how far values go, and whether they stop short of it.</summary>
internal readonly record struct Bound(decimal Value, bool IsExclusive = false)
{
    public static Bound? Of(int? value) => value is { } number ? new Bound(number) : null;

    public static Bound? Of(string? inclusive, string? exclusive) => (Parse(inclusive), Parse(exclusive)) switch
    {
        (_, { } value) => new Bound(value, IsExclusive: true),
        ({ } value, null) => new Bound(value),
        _ => null,
    };

    /// <summary>Above zero when the new limit lets less through, below zero when it lets more through.</summary>
    public static int Narrowing(Bound? before, Bound? after, bool isUpper)
    {
        if (before == after)
            return 0;
        if (before is not { } old)
            return 1;
        if (after is not { } now)
            return -1;
        var step = now.Value.CompareTo(old.Value);
        return step == 0 ? now.IsExclusive.CompareTo(old.IsExclusive) : isUpper ? -step : step;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static decimal? Parse(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
