namespace ApiWrappers;

/// <summary>Finds responses whose media type is not JSON.</summary>
internal static class JsonMediaType
{
    private const int MostShown = 100;

    /// <summary>
    /// The media type of a body that states another type than JSON; null when it may be JSON. Much JSON is labelled as plain text, or
    /// not at all.
    /// </summary>
    public static string? Contradiction(HttpContent content)
    {
        // Not the parsed header, which would allocate an object for each response.
        if (!content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return null;

        // One that is stated twice comes as a list.
        var text = values.ToString();
        if (text.Contains(',', StringComparison.Ordinal))
            return text.Split(',').Select(Contradiction).FirstOrDefault(other => other is not null);

        return Contradiction(text);
    }

    private static string? Contradiction(string text)
    {
        var type = text.AsSpan().Trim();
        if (type.IndexOf(';') is >= 0 and var end)
            type = type[..end];
        type = type.TrimEnd();
        return Is(type, "application/json") || Is(type, "text/plain") || Is(type, "") || Is(type, "text/json")
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            ? null
            : type[..Math.Min(type.Length, MostShown)].ToString();
    }

    private static bool Is(ReadOnlySpan<char> type, string expected) => type.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
