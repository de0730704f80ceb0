using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A server of a spec.</summary>
/// <param name="Origin">Scheme, host and port in lower case, with the defaults of its variables; empty for a relative URL.</param>
/// <param name="Prefix">The path without its last slash: what all paths of operations are appended to.</param>
/// <param name="Server">The server as the spec has it.</param>
internal sealed partial record ServerEntry(string Origin, string Prefix, OpenApiServer Server)
{
    /// <summary>The URL that calls go to unless a caller sets the variables. Spellings that mean the same are equal.</summary>
    public string Url => Origin + Prefix is { Length: > 0 } url ? url : "/";

    public static List<ServerEntry> Of(IEnumerable<OpenApiServer>? servers) => [.. (servers ?? []).Select(Of)];

    private static ServerEntry Of(OpenApiServer server)
    {
        var url = Variable().Replace(server.Url ?? "/", match => DefaultOf(server, match.Groups[1].Value) ?? match.Value);
        var parts = Parts().Match(url);
        var origin = parts.Groups["origin"].Value.ToLowerInvariant();
        if (origin.StartsWith("https:", StringComparison.Ordinal) && origin.EndsWith(":443", StringComparison.Ordinal))
            origin = origin[..^4];
        else if (origin.StartsWith("http:", StringComparison.Ordinal) && origin.EndsWith(":80", StringComparison.Ordinal))
            origin = origin[..^3];
        return new ServerEntry(origin, parts.Groups["path"].Value.TrimEnd('/'), server);
    }

    private static string? DefaultOf(OpenApiServer server, string variable) =>
        server.Variables is { } variables && variables.TryGetValue(variable, out var found) ? found?.Default : null;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(?<origin>(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*)?(?<path>.*)$", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
