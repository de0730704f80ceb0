using System.Globalization;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>Reads moments as people write them to the fake: ISO 8601, in UTC unless an offset is given.</summary>
internal static class Moment
{
    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
