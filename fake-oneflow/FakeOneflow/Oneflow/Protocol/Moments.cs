using System.Globalization;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Moments as requests write them: whole seconds, with an offset with or without colon, or Z.</summary>
internal static class Moments
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static bool TryParse(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}
