using System.Globalization;
using System.Text;

namespace ApiWrappers;

/// <summary>Reads and writes durations of ISO 8601.</summary>
internal static class ApiDurationText
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const NumberStyles Number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public static bool TryRead(string? text, out ApiDuration duration)
    {
        duration = default;
        if (string.IsNullOrEmpty(text))
            return false;

        var rest = text.AsSpan();
        var isNegative = rest[0] == '-';
        if (isNegative || rest[0] == '+')
            rest = rest[1..];
        if (rest is not ['P', _, ..])
            return false;

        try
        {
            if (!TryReadParts(rest[1..], out var months, out var ticks))
                return false;

            if (isNegative)
                (months, ticks) = checked((-months, -ticks));
            duration = new ApiDuration(months, TimeSpan.FromTicks(ticks));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public static string Write(ApiDuration duration)
    {
        // Wider than what it reads: the lowest of a type has no positive counterpart in it.
        (long months, Int128 ticks) = (duration.Months, duration.Time.Ticks);
        if (months == 0 && ticks == 0)
            return "PT0S";

        // ISO 8601 has one sign for all. Parts of different signs are written with their own, as its second part allows.
        var isNegative = months <= 0 && ticks <= 0;
        var text = new StringBuilder(isNegative ? "-P" : "P");
        if (isNegative)
            (months, ticks) = (-months, -ticks);
        Append(text, months / 12, 'Y');
        Append(text, months % 12, 'M');
        Append(text, ticks / TimeSpan.TicksPerDay, 'D');
        ticks %= TimeSpan.TicksPerDay;
        if (ticks != 0)
            text.Append('T');
        Append(text, ticks / TimeSpan.TicksPerHour, 'H');
        Append(text, ticks / TimeSpan.TicksPerMinute % 60, 'M');
        var seconds = (decimal)(ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
        if (seconds != 0)
            text.Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture)).Append('S');
        return text.ToString();
    }

    private static void Append(StringBuilder text, Int128 count, char unit)
    {
        if (count != 0)
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    private static bool TryReadParts(ReadOnlySpan<char> rest, out int months, out long ticks)
    {
        (months, ticks) = (0, 0);
        var (units, last, isTime) = (DateUnits, -1, false);
        while (rest.Length > 0)
        {
            if (rest[0] == 'T' && !isTime && rest.Length > 1)
            {
                (units, last, isTime) = (TimeUnits, -1, true);
                rest = rest[1..];
            }

            var length = rest.IndexOfAny(units);
            if (length <= 0)
                return false;

            var unit = units.IndexOf(rest[length], StringComparison.Ordinal);
            var digits = rest[..length];
            rest = rest[(length + 1)..];
            if (unit <= last || !TryReadNumber(digits, out var number)
                || (number != decimal.Truncate(number) && (rest.Length > 0 || (!isTime && unit < 2))))
                return false;

            last = unit;
            if (!isTime && unit < 2)
                months = checked(months + decimal.ToInt32(unit == 0 ? number * 12 : number));
            else
                ticks = checked(ticks + decimal.ToInt64(decimal.Round(number * TicksOf(isTime, unit))));
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out decimal number)
    {
        number = 0;
        var text = digits.ToString().Replace(',', '.');
        return decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out number);
    }

    private static long TicksOf(bool isTime, int unit) => (isTime, unit) switch
    {
        (false, 2) => 7 * TimeSpan.TicksPerDay,
        (false, _) => TimeSpan.TicksPerDay,
        (true, 0) => TimeSpan.TicksPerHour,
        (true, 1) => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };
}
