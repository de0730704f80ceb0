using System.Globalization;

namespace ApiWrappers;

/// <summary>
/// Reads times as older serializers of .NET write them, and some accounting APIs to this day:
/// <c>/Date(1573755038314+0000)/</c>.
/// </summary>
internal static class EpochDate
{
    private const string Start = "/Date(";
    private const string End = ")/";

    /// <summary>Reads milliseconds since 1970 in UTC. The offset after them does not change the instant.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length <= Start.Length + End.Length || !text.StartsWith(Start) || !text.EndsWith(End))
            return false;

        var number = text[Start.Length..^End.Length];
        if (number.Length > 5 && number[^5] is '+' or '-')
            number = number[..^5];
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
                || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;

        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}
