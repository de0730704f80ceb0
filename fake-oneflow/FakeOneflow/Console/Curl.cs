using System.Text;

namespace OneflowFake.Console;

/// <summary>A call of the journal as a line for a shell. The journal holds no token, so that a placeholder stands for it.</summary>
internal static class Curl
{
    private static readonly string[] Kept = ["Accept", "Content-Type"];

    public static string Of(Node call, string origin)
    {
        var request = call["request"];
        var method = request["method"].Text;
        var body = request["body"].Text;
        var line = new StringBuilder("curl");
        // curl takes brackets and braces for patterns unless --globoff is set.
        var address = origin + request["path"] + request["query"];
        if (address.AsSpan().IndexOfAny("[]{}") >= 0)
            line.Append(" --globoff");
        if (method != (body.Length > 0 ? "POST" : "GET"))
            line.Append(" -X ").Append(Quote(method));
        line.Append(' ').Append(Quote(address));
        foreach (var (name, value) in request["headers"].Members)
        {
            if (Header(name, value.Text) is { } header)
                line.Append(" \\\n  -H ").Append(header);
        }

        if (body.Length > 0)
            line.Append(" \\\n  --data-raw ").Append(Quote(body));
        return line.ToString();
    }

    // Double quotes let the shell fill in the placeholder; nothing of the request is between them.
    private static string? Header(string name, string value) => name.ToLowerInvariant() switch
    {
        "x-oneflow-api-token" => "\"x-oneflow-api-token: $ONEFLOW_TOKEN\"",
        "x-oneflow-user-email" => "\"x-oneflow-user-email: $ONEFLOW_EMAIL\"",
        "authorization" => "\"Authorization: Bearer $SIGNICAT_TOKEN\"",
        _ => Kept.Contains(name, StringComparer.OrdinalIgnoreCase) && value != "[hidden]" ? Quote($"{name}: {value}") : null,
    };

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
