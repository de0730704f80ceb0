using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// Headers for the journal, one a line. Only of those that are known to hold no secret the value is recorded, and of the rest
/// that they were there.
/// </summary>
internal static class JournalHeaders
{
    private static readonly FrozenSet<string> Told = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept", "Accept-Encoding", "Accept-Language", "Allow", "Connection", "Content-Disposition", "Content-Encoding",
        "Content-Length", "Content-Type", "Expect", "Host", "Location", "Origin", "Transfer-Encoding", "User-Agent");

    public static RedactedText Of(IHeaderDictionary headers)
    {
        var lines = new StringBuilder(256);
        foreach (var (name, value) in headers)
            Append(lines, name, value.ToString());
        return RedactedText.Of(lines.ToString());
    }

    public static RedactedText Of(IReadOnlyList<KeyValuePair<string, string>> headers, string? contentType)
    {
        var lines = new StringBuilder(64);
        foreach (var (name, value) in headers)
            Append(lines, name, value);
        if (contentType is not null)
            Append(lines, "Content-Type", contentType);
        return RedactedText.Of(lines.ToString());
    }

    private static void Append(StringBuilder lines, string name, string value)
    {
        if (lines.Length > 0)
            lines.Append('\n');
        lines.Append(name).Append(": ").Append(Told.Contains(name) ? value : "[hidden]");
    }
}
