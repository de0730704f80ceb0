using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// Headers of a request or a response. Of those that are known to hold no secret the value is recorded, and of the rest that
/// they were there.
/// </summary>
internal readonly struct JournalHeaders
{
    private const string Hidden = "[hidden]";

    private static readonly FrozenSet<string> Told = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept", "Accept-Encoding", "Accept-Language", "Allow", "Connection", "Content-Disposition", "Content-Encoding",
        "Content-Length", "Content-Type", "Expect", "Host", "Location", "Origin", "Transfer-Encoding", "User-Agent");

    private readonly (string Name, string Value)[]? _headers;

    private JournalHeaders((string Name, string Value)[] headers)
    {
        _headers = headers;
        foreach (var (name, value) in headers)
            Size += name.Length + value.Length;
    }

    /// <summary>No headers.</summary>
    public static JournalHeaders None => default;

    /// <summary>Bytes that the headers take, roughly.</summary>
    public int Size { get; }

    public static JournalHeaders Of(IHeaderDictionary headers)
    {
        var told = new (string, string)[headers.Count];
        var count = 0;
        foreach (var (name, value) in headers)
            told[count++] = (name, Told.Contains(name) ? value.ToString() : Hidden);
        return new(told);
    }

    public static JournalHeaders Of(IReadOnlyList<KeyValuePair<string, string>> headers, string? contentType)
    {
        var told = new (string, string)[headers.Count + (contentType is null ? 0 : 1)];
        for (var i = 0; i < headers.Count; i++)
            told[i] = (headers[i].Key, Told.Contains(headers[i].Key) ? headers[i].Value : Hidden);
        if (contentType is not null)
            told[^1] = ("Content-Type", contentType);
        return new(told);
    }

    /// <summary>The headers as a text with one a line.</summary>
    public RedactedText ToText()
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in _headers ?? [])
            lines.Append(lines.Length > 0 ? "\n" : "").Append(name).Append(": ").Append(value);
        return RedactedText.Of(lines.ToString());
    }
}
