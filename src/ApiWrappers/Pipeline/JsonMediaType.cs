namespace ApiWrappers;

/// <summary>Tells whether a response says of itself that it is something else than JSON.</summary>
internal static class JsonMediaType
{
    private const int MostShown = 100;

    /// <summary>
    /// The media type of a body that is not JSON by its own account; null when it may be. That it is plain text, or
    /// nothing at all, is said of much JSON.
    /// </summary>
    public static string? Contradiction(HttpContent content)
    {
        // Not the parsed header, which would cost an object for each response.
        if (!content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return null;

        var text = values.ToString();
        var type = text.AsSpan();
        if (type.IndexOf(';') is >= 0 and var end)
            type = type[..end];
        type = type.TrimEnd();
        return Is(type, "application/json") || Is(type, "text/plain") || Is(type, "") || Is(type, "text/json") || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            ? null
            : type[..Math.Min(type.Length, MostShown)].ToString();
    }

    private static bool Is(ReadOnlySpan<char> type, string expected) => type.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
