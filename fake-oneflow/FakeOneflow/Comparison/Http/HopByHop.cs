namespace OneflowFake.Comparison.Http;

/// <summary>Headers of one connection, which are not forwarded (RFC 9110, section 7.6.1).</summary>
internal static class HopByHop
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade", "Host", "Expect", "Content-Length",
    };

    /// <summary>The headers that are meant for the other end.</summary>
    public static List<Header> Strip(IReadOnlyCollection<Header> headers)
    {
        var named = headers.Where(header => header.Is("Connection"))
            .SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. headers.Where(header => !Names.Contains(header.Name) && !named.Contains(header.Name))];
    }
}
