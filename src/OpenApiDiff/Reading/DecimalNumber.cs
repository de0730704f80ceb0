using System.Globalization;

namespace OpenApiDiff.Reading;

/// <summary>A decimal number of any size, as JSON can write it, that can be compared without being rounded.</summary>
/// <param name="Sign">-1, 0 or 1.</param>
/// <param name="Digits">The significant digits, without zeros at either end.</param>
/// <param name="Order">The place of the first digit: 0.Digits times ten to this power.</param>
/// <param name="Text">The number as it was written.</param>
internal readonly record struct DecimalNumber(int Sign, string Digits, long Order, string Text) : IComparable<DecimalNumber>
{
    // Further from the point a number is written with an exponent.
    private const int LongestPlain = 30;

    public static DecimalNumber? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.TrimStart('+', '-').Split(['e', 'E']);
        if (parts.Length > 2 || (
            parts.Length == 2 && !long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return null;

        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return null;

        var exponent = parts.Length == 2 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var order = exponent + (point < 0 ? digits.Length : point) - (digits.Length - digits.TrimStart('0').Length);
        digits = digits.Trim('0');
        return digits.Length == 0 ? new(0, "", 0, "0") : new(text[0] == '-' ? -1 : 1, digits, order, text);
    }

    /// <summary>True when nothing follows the decimal point.</summary>
    public bool IsWhole => Digits.Length <= Order || Sign == 0;

    /// <summary>The number as JSON: the same for equal numbers, however they were written.</summary>
    public string ToJson()
    {
        var sign = Sign < 0 ? "-" : "";
        return Order switch
        {
            _ when Sign == 0 => "0",
            > 0 and <= LongestPlain => sign + (Digits.Length <= Order ? Digits.PadRight((int)Order, '0') : Digits.Insert((int)Order, ".")),
            > -LongestPlain and <= 0 => $"{sign}0.{new string('0', (int)-Order)}{Digits}",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"{sign}{Digits[0]}{(Digits.Length > 1 ? "." : "")}{Digits[1..]}e{Order - 1}"),
        };
    }

    public int CompareTo(DecimalNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var magnitude = Order != other.Order ? Order.CompareTo(other.Order) : string.CompareOrdinal(Digits, other.Digits);
        return Sign * Math.Sign(magnitude);
    }

    public bool Equals(DecimalNumber other) => CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Sign, Digits, Order);

    public override string ToString() => Text;
}
