using System.Globalization;

namespace ApiWrappers;

/// <summary>Reads times in every spelling of RFC 3339, and in those that APIs write besides.</summary>
internal static class Rfc3339
{
    private const int FractionAt = 19;
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>
    /// Reads a time: date and time apart by <c>T</c>, <c>t</c> or a space, any number of decimals, of which seven are kept, and an
    /// offset <c>Z</c>, <c>z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>; none is UTC. A leap second is the next minute's first.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < FractionAt
            || text[10] is not ('T' or 't' or ' ')
            || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TryReadClock(text[11..FractionAt], out var ticks)
            || !TryReadFraction(text[FractionAt..], out var fraction, out var rest)
            || !TryReadOffset(rest, out var offset))
            return false;

        var utc = date.ToDateTime(TimeOnly.MinValue).Ticks + ticks + fraction - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;

        // .NET keeps offsets of up to 14 hours, and only where the local time is in its calendar as well.
        var local = utc + offset.Ticks;
        time = offset.Duration() <= LargestOffset && local >= DateTime.MinValue.Ticks && local <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text[2] != ':' || text[5] != ':' || !TryReadTwo(text, 0, 23, out var hours)
            || !TryReadTwo(text, 3, 59, out var minutes) || !TryReadTwo(text, 6, 60, out var seconds))
            return false;

        ticks = ((((hours * 60) + minutes) * 60L) + seconds) * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TryReadFraction(ReadOnlySpan<char> text, out long ticks, out ReadOnlySpan<char> rest)
    {
        ticks = 0;
        rest = text;
        if (text.IsEmpty || text[0] is not ('.' or ','))
            return true;

        var unit = TimeSpan.TicksPerSecond;
        var at = 1;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            unit /= 10;
            ticks += (text[at] - '0') * unit;
        }

        rest = text[at..];
        return at > 1;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "" or "Z" or "z")
            return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || !TryReadTwo(text, 1, 23, out var hours))
            return false;

        var minutes = 0;
        if (text.Length > 3 && ((text.Length == 6 && text[3] != ':') || !TryReadTwo(text, text.Length - 2, 59, out minutes)))
            return false;

        offset = TimeSpan.FromMinutes((hours * 60) + minutes);
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryReadTwo(ReadOnlySpan<char> text, int at, int largest, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            return false;

        value = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return value <= largest;
    }
}
