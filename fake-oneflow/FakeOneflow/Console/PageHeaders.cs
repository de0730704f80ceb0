namespace OneflowFake.Console;

/// <summary>The headers of pages.</summary>
internal static class PageHeaders
{
    /// <summary>A page may load what this server serves, and nothing else; no other page may show it in a frame.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Cache-Control", "no-store"),
        new("Content-Security-Policy", Policy),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Referrer-Policy", "same-origin"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
    ];
}
