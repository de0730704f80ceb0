using System.Globalization;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Comparing;

/// <summary>A limit on a number: how far values go, and whether they stop short of it.</summary>
internal readonly record struct Bound(DecimalNumber Value, bool IsExclusive = false)
{
    /// <summary>A count that must not be exceeded.</summary>
    public static Bound? AtMost(int? value) => value is { } number ? Of(number) : null;

    /// <summary>A count that must be reached; zero means no limit.</summary>
    public static Bound? AtLeast(int? value) => value is { } number and > 0 ? Of(number) : null;

    /// <summary>The tighter one of an inclusive and an exclusive limit.</summary>
    public static Bound? Of(string? inclusive, string? exclusive, bool isUpper)
    {
        Bound? closed = DecimalNumber.Parse(inclusive) is { } value ? new Bound(value) : null;
        Bound? open = DecimalNumber.Parse(exclusive) is { } other ? new Bound(other, IsExclusive: true) : null;
        return Tighter(closed, open, isUpper);
    }

    /// <summary>The one of two limits that lets less through.</summary>
    public static Bound? Tighter(Bound? one, Bound? other, bool isUpper) => Narrowing(one, other, isUpper) > 0 ? other : one;

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

    /// <summary>The same limit for whole numbers, of which an exclusive one stops at the next: more than 0 is at least 1.</summary>
    public Bound ForWholeNumbers(bool isUpper) =>
        IsExclusive && Value.IsWhole
            && long.TryParse(Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole is > long.MinValue and < long.MaxValue
            ? Of(isUpper ? whole - 1 : whole + 1)
            : this;

    public override string ToString() => Value.ToString();

    private static Bound Of(long value) => new(DecimalNumber.Parse(value.ToString(CultureInfo.InvariantCulture))!.Value);
}
