using System.Globalization;

namespace ApiWrappers;

/// <summary>Reads times in every spelling of RFC 3339, and in those that APIs write besides.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>
    /// Reads a time: date and time apart by <c>T</c>, <c>t</c> or a space, any number of decimals, of which seven are kept, and an
    /// offset <c>Z</c>, <c>z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>; none is UTC. A leap second is the next minute's first.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= DateLength
            || text[DateLength] is not ('T' or 't' or ' ')
            || !DateOnly.TryParseExact(text[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TryReadClock(text[(DateLength + 1)..], needsSeconds: true, out var ticks, out var stated))
            return false;

        var offset = stated ?? TimeSpan.Zero;
        var utc = date.ToDateTime(TimeOnly.MinValue).Ticks + ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;

        // .NET keeps offsets of up to 14 hours, and only where the local time is in its calendar as well.
        var local = utc + offset.Ticks;
        time = offset.Duration() <= LargestOffset && local >= DateTime.MinValue.Ticks && local <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    /// <summary>
    /// Reads a time of day in the same spellings, and without seconds. Its ticks since midnight are a day or more in the last leap second.
    /// </summary>
    public static bool TryParseTime(ReadOnlySpan<char> text, out long ticks, out TimeSpan? offset)
        => TryReadClock(text, needsSeconds: false, out ticks, out offset);

    private static bool TryReadClock(ReadOnlySpan<char> text, bool needsSeconds, out long ticks, out TimeSpan? offset)
    {
        (ticks, offset) = (0, null);
        if (text.Length < 5 || text[2] != ':' || !TryReadTwo(text, 0, 23, out var hours) || !TryReadTwo(text, 3, 59, out var minutes))
            return false;

        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        var rest = text[5..];
        if (rest is [':', _, _, ..])
        {
            if (!TryReadTwo(rest, 1, 60, out var seconds) || !TryReadFraction(rest[3..], out var fraction, out rest))
                return false;

            ticks += (seconds * TimeSpan.TicksPerSecond) + fraction;
        }
        else if (needsSeconds)
        {
            return false;
        }

        return TryReadOffset(rest, out offset);
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

    // Null when there is none.
    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = text is "Z" or "z" ? TimeSpan.Zero : null;
        if (text is "" or "Z" or "z")
            return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || !TryReadTwo(text, 1, 23, out var hours))
            return false;

        var minutes = 0;
        if (text.Length > 3 && ((text.Length == 6 && text[3] != ':') || !TryReadTwo(text, text.Length - 2, 59, out minutes)))
            return false;

        var size = TimeSpan.FromMinutes((hours * 60) + minutes);
        offset = text[0] == '-' ? -size : size;
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
