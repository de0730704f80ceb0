namespace ApiWrappers.SpecTool.Naming;

/// <summary>The names of headers that a client can send.</summary>
internal static class HeaderName
{
    private const string Signs = "!#$%&'*+-.^_`|~";

    // The runtime refuses them for a call, since the connection or the body sets them.
    private static readonly HashSet<string> Owned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade", "Expect", "Allow", "Expires", "Last-Modified",
    };

    /// <summary>The reason that a header of this name is not sent; null when it is.</summary>
    public static string? Problem(string name)
    {
        if (!name.All(character => char.IsAsciiLetterOrDigit(character) || Signs.Contains(character)))
            return "has characters that the name of a header cannot have";

        return Owned.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            ? "is a header that the connection or the body sets"
            : null;
    }
}
