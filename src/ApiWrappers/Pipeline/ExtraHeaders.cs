namespace ApiWrappers;

/// <summary>Checks and merges the headers that callers add to requests.</summary>
internal static class ExtraHeaders
{
    private const string Cookie = "Cookie";

    // Headers of the connection, the body and the credentials.
    private static readonly HashSet<string> Owned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Host", "Connection", "Keep-Alive", "Proxy-Connection",
        "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Expect", "Allow", "Expires", "Last-Modified",
    };

    /// <summary>Returns headers with more added; those of the same name are replaced.</summary>
    /// <param name="before">The previous headers.</param>
    /// <param name="more">The headers to add.</param>
    /// <param name="cookies">The parameters of an operation that are cookies, already escaped.</param>
    public static KeyValuePair<string, string>[] Merge(
        KeyValuePair<string, string>[] before, IReadOnlyDictionary<string, string>? more, string? cookies)
    {
        if (more is not { Count: > 0 } && cookies is null)
            return before;

        var merged = new Dictionary<string, string>(before, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            Check(name, value);
            merged[name] = value;
        }

        if (cookies is not null)
            merged[Cookie] = cookies;

        return [.. merged];
    }

    /// <summary>Refuses headers that a credential sets.</summary>
    public static void CheckOwners(
        KeyValuePair<string, string>[] headers, ApiCredential[] credentials, IReadOnlyCollection<string> reserved)
    {
        foreach (var (name, _) in headers)
        {
            // A cookie is a parameter of an operation here, and a credential adds its own to it.
            if (!Same(name, Cookie)
                && (credentials.Any(credential => Same(credential.HeaderName, name)) || reserved.Any(header => Same(header, name))))
                throw new ArgumentException(
                    $"The header {name} belongs to a credential. Pass the credential to the client instead.", nameof(headers));
        }
    }

    // Messages name the header, which is safe to show once its characters are checked, and never the value.
    private static void Check(string name, string value)
    {
        if (!HttpToken.Is(name))
            throw new ArgumentException(
                "An extra header has a name that is empty or contains characters that are not allowed in header names. Use letters, "
                + "digits and hyphens.", nameof(name));
        if (Owned.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                $"The header {name} belongs to the credential, the body or the connection, and cannot be set for a call. Omit it.",
                nameof(name));
        if (value is null || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException(
                $"The value for the header {name} is null, or contains a line break or another character that is not printable ASCII. "
                + "Remove it, or encode the value.", nameof(value));
    }

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
