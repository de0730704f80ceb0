namespace OneflowFake.Comparison.Http;

/// <summary>A call, the same for both sides but for ids and credentials.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path below the base address as it was sent, query included.</param>
/// <param name="Headers">The headers that are meant for the other end.</param>
/// <param name="Body">Its body; empty for none.</param>
internal sealed record ComparedRequest(string Method, string Path, IReadOnlyList<Header> Headers, byte[] Body)
{
    /// <summary>True for a method that only reads.</summary>
    public bool IsRead => Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>The path without its query.</summary>
    public string Route => Path.Split('?', 2)[0];

    /// <summary>The path as a service most likely reads it: unescaped, in lower case, without empty segments and dots.</summary>
    public string PlainRoute
    {
        get
        {
            var segments = new List<string>();
            foreach (var segment in Uri.UnescapeDataString(Route).ToLowerInvariant().Split('/', '\\'))
            {
                if (segment == ".." && segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
                else if (segment is not ("" or "." or ".."))
                    segments.Add(segment);
            }

            return "/" + string.Join('/', segments);
        }
    }

    /// <summary>The query, without its question mark.</summary>
    public string Query => Path.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>The first value of a header; null without one.</summary>
    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Is(name))
                return header.Value;
        }

        return null;
    }

    /// <summary>The same call with another value in a header that it has.</summary>
    public ComparedRequest With(string name, string value) =>
        this with { Headers = [.. Headers.Select(header => header.Is(name) ? header with { Value = value } : header)] };
}
