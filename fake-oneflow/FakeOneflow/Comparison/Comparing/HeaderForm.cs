using System.Globalization;
using System.Net.Http.Headers;

namespace OneflowFake.Comparison.Comparing;

/// <summary>The part of a header's value that is compared and shown: directives as they are, anything else by its form.</summary>
internal static class HeaderForm
{
    public static string Of(string name, string value) => name.ToUpperInvariant() switch
    {
        "CONTENT-TYPE" => MediaType(value),
        "CONTENT-DISPOSITION" => Disposition(value),
        "CACHE-CONTROL" or "PRAGMA" or "ACCEPT-RANGES" or "ALLOW" => List(value),
        "WWW-AUTHENTICATE" => Challenge(value),
        "LOCATION" => Location(value),
        _ => Form(value),
    };

    private static string MediaType(string value) => MediaTypeHeaderValue.TryParse(value, out var type)
        ? (type.MediaType + (type.CharSet is { } charset ? "; charset=" + charset.Trim('"') : "")).ToLowerInvariant()
        : "malformed";

    private static string Disposition(string value) => ContentDispositionHeaderValue.TryParse(value, out var disposition)
        ? string.Join("; ", disposition.Parameters.Select(parameter => parameter.Name + "=").Order().Prepend(disposition.DispositionType))
            .ToLowerInvariant()
        : "malformed";

    private static string List(string value) =>
        string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order())
            .ToLowerInvariant()
            is { Length: <= 100 } list ? list : "a long list";

    private static string Challenge(string value) =>
        AuthenticationHeaderValue.TryParse(value, out var challenge) ? challenge.Scheme : "malformed";

    // The storage's address of the real service is a secret; that it is another host is not.
    private static string Location(string value) => Uri.TryCreate(value, UriKind.Absolute, out _) ? "absolute URL" : "relative URL";

    private static string Form(string value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return "number";
        if (DateTimeOffset.TryParseExact(value, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return "HTTP date";

        return TextForm.Of(value) is "JWT" or "email" or "number in a text" ? TextForm.Plain : TextForm.Of(value);
    }
}
